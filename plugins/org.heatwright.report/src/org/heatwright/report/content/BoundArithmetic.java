// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import static org.heatwright.report.document.Formula.modulus;
import static org.heatwright.report.document.Formula.norm;
import static org.heatwright.report.document.Formula.number;
import static org.heatwright.report.document.Formula.row;
import static org.heatwright.report.document.Formula.space;
import static org.heatwright.report.document.Formula.symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.BathAnalysis.Bounds;
import org.heatwright.analysis.OperatorNorm;
import org.heatwright.report.Subject;
import org.heatwright.report.document.Formula;

/** The inequalities of one bath with their numbers put in, so that a referee can redo them with a pocket calculator. */
final class BoundArithmetic {

	private static final int DIGITS = Phrases.DIGITS;
	private static final double AGREEMENT = 1e-9;

	private final Subject subject;
	private final BathAnalysis bath;
	private final double hamiltonianNorm;

	BoundArithmetic(Subject subject, BathAnalysis bath) {
		this.subject = subject;
		this.bath = bath;
		hamiltonianNorm = subject.analysis().hamiltonian().orElseThrow().norm();
	}

	/** |J| ≤ exact ≤ spectral ≤ commutator ≤ Bound 2 ≤ Bound 1, every sign as the numbers say. */
	Formula chain() {
		Bounds bounds = bath.bounds();
		List<Object> parts = new ArrayList<>();
		double before = Math.abs(BoundsChapter.current(subject.analysis(), bath));
		parts.add(underneath(modulus("J"), before));
		List<BoundStep> steps = new ArrayList<>();
		BoundsChapter.exact(bounds).ifPresent(value -> steps.add(new BoundStep("exact", value)));
		steps.add(new BoundStep("spectral", bounds.spectral()));
		steps.add(new BoundStep("commutator", bounds.commutator()));
		steps.add(new BoundStep("Bound 2", bounds.bound2()));
		steps.add(new BoundStep("Bound 1", bounds.bound1()));
		for (BoundStep step : steps) {
			parts.add(before <= step.value() * (1 + AGREEMENT) ? "\u2264" : ">");
			parts.add(underneath(new Formula.Word(step.name()), step.value()));
			before = step.value();
		}
		return row(parts.toArray());
	}

	/** |J| \u2264 the bound of the state \u2264 Bound 2 of the operators that act; empty where the equation is not one that it is proved for. */
	Optional<Formula> state() {
		return BoundsChapter.state(subject.analysis(), bath)
				.map(state -> row(underneath(modulus("J"), Math.abs(BoundsChapter.current(subject.analysis(), bath))), "\u2264",
						underneath(new Formula.Word("state"), state.value()), "\u2264",
						underneath(new Formula.Word(bath.bounds().actTogether() ? "Bound 2 of the sum" : "Bound 2"), bath.bounds().bound2Acting())));
	}

	private record BoundStep(String name, double value) {
	}

	private static Formula underneath(Formula name, double value) {
		return new Formula.Labelled(number(value, DIGITS), name);
	}

	/** 4 ||H|| Xi ||A||^2 with its numbers; empty when Xi is infinite. */
	Optional<Formula> bound1() {
		if (Double.isInfinite(bath.bounds().bound1())) {
			return Optional.empty();
		}
		return Optional.of(singleChannel()
				.map(operator -> row(label("1"), "=", "4", space(), norm("H"), space(), symbol("\u039e"), space(), norm("A").sup("2"), "=", "4", "\u00d7",
						number(hamiltonianNorm, DIGITS), "\u00d7", number(bath.xi().value(), DIGITS), "\u00d7",
				number(operator.normUpper(), DIGITS).sup("2"), "=", number(bath.bounds().bound1(), DIGITS)))
				.orElseGet(() -> row(label("1"), "=", "4", space(), norm("H"), space(), symbol("\u039e"), space(), pairs(norm(symbol("A").sub("k"))), "=", "4",
						"\u00d7", number(hamiltonianNorm, DIGITS), "\u00d7", number(bath.xi().value(), DIGITS), "\u00d7",
						number(bath.bounds().bound1() / (4 * hamiltonianNorm * bath.xi().value()), DIGITS), "=", number(bath.bounds().bound1(), DIGITS))));
	}

	/** 2 Xi Delta E ||A||^2 with its numbers; empty when Xi is infinite. */
	Optional<Formula> bound2() {
		if (Double.isInfinite(bath.bounds().bound2())) {
			return Optional.empty();
		}
		Formula delta = row("\u0394", symbol("E"));
		return Optional.of(singleChannel()
				.map(operator -> row(label("2"), "=", "2", space(), symbol("\u039e"), space(), delta, space(), norm("A").sup("2"), "=", "2", "\u00d7",
						number(bath.xi().value(), DIGITS), "\u00d7", number(operator.transferLimit(), DIGITS), "\u00d7",
				number(operator.normUpper(), DIGITS).sup("2"), "=", number(bath.bounds().bound2(), DIGITS)))
				.orElseGet(() -> row(label("2"), "=", "2", space(), symbol("\u039e"), space(),
						pairs(row("\u0394", symbol("E").sub("k"), space(), norm(symbol("A").sub("k")))), "=", "2", "\u00d7", number(bath.xi().value(), DIGITS),
						"\u00d7",
						number(bath.bounds().bound2() / (2 * bath.xi().value()), DIGITS), "=", number(bath.bounds().bound2(), DIGITS))));
	}

	private static Formula label(String number) {
		return new Formula.Word("Bound " + number);
	}

	/** The sum over pairs of channels that see the same operator of the bath. */
	private static Formula pairs(Formula first) {
		return row(symbol("\u2211").sub("k", ",", "l"), first, space(), norm(symbol("A").sub("l")));
	}

	/** The only operator of the bath, when one operator explains both bounds. */
	private Optional<OperatorNorm> singleChannel() {
		List<OperatorNorm> own = subject.analysis().operators().stream().filter(operator -> subject.machine().getCouplings().stream()
				.anyMatch(coupling -> operator.coupling().equals(coupling.getId()) && coupling.getBath() != null && bath.id().equals(coupling.getBath().getId()))).toList();
		if (own.size() != 1) {
			return Optional.empty();
		}
		OperatorNorm operator = own.get(0);
		double square = operator.normUpper() * operator.normUpper();
		boolean explains = near(4 * hamiltonianNorm * bath.xi().value() * square, bath.bounds().bound1())
				&& near(2 * bath.xi().value() * operator.transferLimit() * square, bath.bounds().bound2());
		return explains ? Optional.of(operator) : Optional.empty();
	}

	private static boolean near(double a, double b) {
		return Math.abs(a - b) <= AGREEMENT * Math.abs(b);
	}
}
