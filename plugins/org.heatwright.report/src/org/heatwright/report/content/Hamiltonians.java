// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import static org.heatwright.report.document.Formula.number;
import static org.heatwright.report.document.Formula.row;
import static org.heatwright.report.document.Formula.symbol;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.CollectiveTerm;
import org.heatwright.model.array.CompositeMedium;
import org.heatwright.model.array.HamiltonianTerm;
import org.heatwright.model.array.Interaction;
import org.heatwright.model.array.Level;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.array.OperatorTerm;
import org.heatwright.model.array.Oscillator;
import org.heatwright.model.array.PairInteraction;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.array.Spin;
import org.heatwright.model.array.TransitionTerm;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.facts.UnknownKindException;
import org.heatwright.model.machine.Machine;
import org.heatwright.report.document.Formula;

/** The Hamiltonian of a medium as a formula, in symbols and with its numbers. */
final class Hamiltonians {

	private static final int MOST_LEVELS = 8;

	private final Scope scope;

	Hamiltonians(Machine machine) {
		scope = Scope.of(machine);
	}

	Formula of(WorkingMedium medium) {
		return switch (medium) {
			case QubitArray array -> ofArray(array);
			case LevelSystem levels -> ofLevels(levels);
			case Oscillator oscillator -> ofOscillator(oscillator);
			case Spin spin -> row("H", "=", coefficient(spin, ArrayPackage.Literals.SPIN__FREQUENCY), symbol("S").sub("z"), "+",
					coefficient(spin, ArrayPackage.Literals.SPIN__ANISOTROPY), symbol("S").sub("z").sup("2"));
			case CompositeMedium composite -> ofParts(composite);
			default -> throw new UnknownKindException(medium);
		};
	}

	private Formula ofOscillator(Oscillator oscillator) {
		return row("H", "=", coefficient(oscillator, ArrayPackage.Literals.OSCILLATOR__FREQUENCY), symbol("n"), "+",
				Formula.fraction(new Formula.Word(String.valueOf(oscillator.getAnharmonicity())), row("2")), symbol("n"), "(", symbol("n"), "\u2212", "1", ")");
	}

	/** The parts by their names, the interactions as they are written. */
	private Formula ofParts(CompositeMedium composite) {
		List<Object> sum = new ArrayList<>(List.of("H", "="));
		for (WorkingMedium part : composite.getParts()) {
			sum.addAll(sum.size() > 2 ? List.of("+") : List.of());
			sum.add(row(symbol("H").sub(DesignLabels.name(part))));
		}
		for (Interaction interaction : composite.getInteractions()) {
			sum.add("+");
			sum.add(row(coefficient(interaction, ArrayPackage.Literals.INTERACTION__STRENGTH), "(", new Formula.Word(String.valueOf(interaction.getOperator())), ")"));
		}
		return row(sum.toArray());
	}

	private Formula ofArray(QubitArray array) {
		List<Object> parts = new ArrayList<>(List.of("H", "="));
		if (array.getSiteFrequencies().isEmpty()) {
			parts.addAll(List.of(symbol("\u03c9"), symbol("J").sub("z")));
		} else {
			parts.addAll(List.of(symbol("\u2211").sub("i"), Formula.fraction(symbol("\u03c9").sub("i"), row("2")), symbol("\u03c3").sub("z").sup("(", "i", ")")));
		}
		for (HamiltonianTerm term : array.getTerms()) {
			parts.add("+");
			parts.add(term(term));
		}
		return row(parts.toArray());
	}

	private Formula term(HamiltonianTerm term) {
		return switch (term) {
			case CollectiveTerm collective -> row(coefficient(collective, ArrayPackage.Literals.COLLECTIVE_TERM__COEFFICIENT), quantity(collective));
		case PairInteraction pair ->
			row(coefficient(pair, ArrayPackage.Literals.PAIR_INTERACTION__STRENGTH), symbol("\u2211").sub("\u27e8", "i", ",", "j", "\u27e9"), pair(pair));
		case TransitionTerm transition -> row(coefficient(transition, ArrayPackage.Literals.TRANSITION_TERM__AMPLITUDE), "(",
				ketBra(transition.getKet(), transition.getBra()), "+", new Formula.Word("h.c."), ")");
			case OperatorTerm operator -> row(coefficient(operator, ArrayPackage.Literals.OPERATOR_TERM__COEFFICIENT), "(",
					new Formula.Word(String.valueOf(operator.getOperator())), ")");
			default -> throw new UnknownKindException(term);
		};
	}

	private static Formula quantity(CollectiveTerm term) {
		String name = term.getOperator().getName();
		Formula axis = symbol("J").sub(name.substring(1, 2).toLowerCase(java.util.Locale.ROOT));
		return name.endsWith("2") ? axis.sup("2") : axis;
	}

	private static Formula pair(PairInteraction pair) {
		Formula plus = symbol("\u03c3").sub("+");
		return switch (pair.getKind()) {
			case EXCHANGE -> row("(", plus.sup("(", "i", ")"), symbol("\u03c3").sub("\u2212").sup("(", "j", ")"), "+", new Formula.Word("h.c."), ")");
			case XX -> product("x");
			case YY -> product("y");
			case ZZ -> product("z");
			case HEISENBERG -> row("(", product("x"), "+", product("y"), "+", product("z"), ")");
		};
	}

	private static Formula product(String axis) {
		return row(symbol("\u03c3").sub(axis).sup("(", "i", ")"), symbol("\u03c3").sub(axis).sup("(", "j", ")"));
	}

	private Formula ofLevels(LevelSystem levels) {
		if (levels.getLevels().size() > MOST_LEVELS) {
			return row("H", "=", symbol("\u2211").sub("n"), symbol("E").sub("n"), ketBra("n", "n"));
		}
		List<Object> parts = new ArrayList<>(List.of("H", "="));
		for (Level level : levels.getLevels()) {
			if (!isZero(level)) {
				parts.addAll(parts.size() > 2 ? List.of("+") : List.of());
				parts.add(coefficient(level, ArrayPackage.Literals.LEVEL__ENERGY));
				parts.add(ketBra(level.getId(), level.getId()));
			}
		}
		return parts.size() == 2 ? row("H", "=", "0") : row(parts.toArray());
	}

	private boolean isZero(Level level) {
		try {
			return scope.value(level, ArrayPackage.Literals.LEVEL__ENERGY) == 0;
		} catch (ExpressionException e) {
			return false;
		}
	}

	/** |a&gt;&lt;b|. */
	static Formula ketBra(String ket, String bra) {
		return row("|", new Formula.Word(ket == null ? "?" : ket), "\u27e9", "\u27e8", new Formula.Word(bra == null ? "?" : bra), "|");
	}

	/** The value of a coefficient, or its text where it has none. */
	private Formula coefficient(EObject element, EAttribute attribute) {
		try {
			double value = scope.value(element, attribute);
			if (value == 1) {
				return Formula.EMPTY;
			}
			return value < 0 ? row("(", number(value, Phrases.DIGITS), ")") : row(number(value, Phrases.DIGITS), Formula.space());
		} catch (ExpressionException e) {
			return new Formula.Word(String.valueOf(element.eGet(attribute)));
		}
	}
}
