// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import static org.heatwright.report.content.Phrases.number;
import static org.heatwright.report.document.Formula.norm;
import static org.heatwright.report.document.Formula.row;
import static org.heatwright.report.document.Formula.symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.heatwright.analysis.EquationWords;
import org.heatwright.analysis.OperatorNorm;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.CompositeMedium;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.array.Oscillator;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.array.Spin;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.facts.UnknownKindException;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Block.Cell;
import org.heatwright.report.document.Block.Column;
import org.heatwright.report.document.Formula;
import org.heatwright.report.document.Inline;

/** The Hamiltonian, the operators that the baths act through, and the equation of motion. */
final class ModelChapter implements Chapter {

	@Override
	public Optional<List<Block>> blocks(Subject subject, ReportOptions options, Progress progress) {
		Machine machine = subject.machine();
		if (machine.getMedium() == null) {
			return Optional.empty();
		}
		List<Block> blocks = new ArrayList<>();
		blocks.add(Phrases.paragraph("The medium is ", medium(machine.getMedium()), ". Its Hamiltonian is"));
		blocks.add(new Block.Display(new Hamiltonians(machine).of(machine.getMedium())));
		if (machine.getMedium() instanceof QubitArray) {
			blocks.add(Phrases.paragraph("with ", row(symbol("J").sub("z"), "=", Formula.fraction(row("1"), row("2")), symbol("\u2211").sub("i"),
					symbol("\u03c3").sub("z").sup("(", "i", ")")), "; ", BothUnits.natural(), "."));
		}
		subject.analysis().hamiltonian().ifPresent(range -> blocks.add(Phrases.paragraph("Its norm is ",
				row(norm("H"), "=", Formula.number(range.norm(), Phrases.DIGITS)), subject.analysis().units().energyUnit(),
				"; its energies reach from ", number(range.minEnergy()), " to ", number(range.maxEnergy(), subject.analysis().units().energyUnit()), ".")));
		blocks.add(Phrases.paragraph(equation(subject)));
		if (!machine.getCouplings().isEmpty()) {
			blocks.add(couplings(subject));
		}
		return Optional.of(blocks);
	}

	private static String medium(WorkingMedium medium) {
		return switch (medium) {
			case Oscillator oscillator -> "an oscillator of frequency \u03c9 = " + DesignLabels.value(oscillator, ArrayPackage.Literals.OSCILLATOR__FREQUENCY);
			case Spin spin -> "a spin S = " + DesignLabels.value(spin, ArrayPackage.Literals.SPIN__SPIN) + " of frequency \u03c9 = "
					+ DesignLabels.value(spin, ArrayPackage.Literals.SPIN__FREQUENCY);
			case CompositeMedium parts -> "made of " + parts.getParts().size() + " parts: "
					+ parts.getParts().stream().map(part -> DesignLabels.name(part) + ", " + medium(part)).collect(Collectors.joining("; "));
			case LevelSystem levels -> "a system of " + levels.getLevels().size() + " levels";
		case QubitArray array -> "an array of L = " + DesignLabels.value(array, ArrayPackage.Literals.QUBIT_ARRAY__SIZE) + " qubits of frequency \u03c9 = "
				+ DesignLabels.value(array, ArrayPackage.Literals.QUBIT_ARRAY__FREQUENCY);
			default -> throw new UnknownKindException(medium);
		};
	}

	private static Object[] equation(Subject subject) {
		Equation equation = subject.analysis().equation();
		String shift = subject.analysis().lambShift() == LambShift.INCLUDED ? " The Lamb shift is included." : " The Lamb shift is left out.";
		return new Object[] {
				"Each bath acts through Hermitian operators A; the equation of motion is the " + switch (equation) {
					case GLOBAL -> "global, fully secular GKSL equation ";
					case GEOMETRIC -> "geometric GKSL equation ";
					case LOCAL -> "local GKSL equation ";
					case REDFIELD -> "Redfield equation ";
					case EXACT -> "hierarchy of equations of motion, exact at any coupling strength, beside which stands the weak-coupling theory of ";
				},
				new Inline.Cite("2"),
				switch (equation) {
					case GLOBAL -> ", whose jumps connect eigenstates of H.";
					case GEOMETRIC -> ", with one jump operator for each channel, \u221a\u03b3(E\u2c7c \u2212 E\u1d62) A\u1d62\u2c7c between eigenstates of H\u2032 ("
							+ EquationWords.title(subject.analysis().reading()) + ").";
					case LOCAL -> ", whose jumps are those of the uncoupled parts.";
					case EXACT -> "; errors of the currents are what one tier and one Pad\u00e9 term more would change.";
					case REDFIELD -> ", which keeps all coherences and the shifts of levels by the baths.";
				}, EquationWords.reads(equation) ? "" : shift };
	}

	private static Block couplings(Subject subject) {
		List<List<Cell>> rows = new ArrayList<>();
		for (Coupling coupling : subject.machine().getCouplings()) {
			for (Channel channel : coupling.getChannels()) {
				rows.add(cells(subject, coupling, channel));
			}
		}
		List<Column> columns = List.of(Column.text("channel"), Column.text("bath"), Column.number("strength ", symbol("g")),
				Column.text("operator ", row(symbol("A"), "/", symbol("g"))), Column.number(norm("A")),
				Column.number(row("\u0394", symbol("E")), subject.analysis().units().energyUnit()), Column.text("channels of one bath"));
		return new Block.Table("couplings", "Couplings. \u0394E is the largest energy that one action of A moves.", columns, rows);
	}

	private static List<Cell> cells(Subject subject, Coupling coupling, Channel channel) {
		Optional<OperatorNorm> norm = subject.analysis().operators().stream()
				.filter(operator -> channel.getId() != null && channel.getId().equals(operator.channel())).findFirst();
		return List.of(Cell.of(channel.getId() == null ? DesignLabels.name(coupling) : channel.getId()),
				Cell.of(coupling.getBath() == null ? "none" : DesignLabels.name(coupling.getBath())),
				Cell.of(DesignLabels.value(channel, BathPackage.Literals.CHANNEL__STRENGTH)), Cell.of(Operators.of(channel.getOperator())),
				Cell.of(norm.map(known -> number(known.norm())).orElse(new Inline.Text("\u2013"))),
				Cell.of(norm.map(known -> number(known.transferLimit())).orElse(new Inline.Text("\u2013"))),
				Cell.of(sharing(coupling)));
	}

	private static Object[] sharing(Coupling coupling) {
		if (coupling.getMatrix() != null && !coupling.getMatrix().isBlank()) {
			return new Object[] { row(symbol("c").sub("kl"), " = [" + coupling.getMatrix().strip() + "]") };
		}
		return new Object[] { coupling.getChannels().size() < 2 ? "one" : coupling.getCorrelation().getName().toLowerCase(java.util.Locale.ROOT) };
	}
}
