// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.validity;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Coupling;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Measured;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** From which ratio on the weak-coupling theory is doubted, and fails. */
final class ValidityLimits {

	static final double DOUBTFUL = 0.1;
	static final double FAILS = 1;

	private ValidityLimits() {
	}

	/** Reports a ratio that should be far below one, with a fix that weakens the couplings of the bath until it is. */
	static void report(RuleContext context, EObject element, String bath, String theory, double ratio, String explanation) {
		if (!(ratio >= DOUBTFUL)) {
			return;
		}
		Optional<Fix> weaker = weaker(context, bath, ratio);
		Finding finding = context.report(element, words(context, theory, ratio, explanation) + weaker.map(fix -> ". " + remedy(bath, ratio, context)).orElse(""),
				new Measured("ratio", ratio, ""), new Measured("doubtful from", DOUBTFUL, ""), new Measured("fails from", FAILS, "")).as(severity(ratio));
		weaker.ifPresent(finding::fix);
	}

	/** What is only doubtful is worth knowing; what fails questions the numbers. */
	static Severity severity(double ratio) {
		return ratio >= FAILS ? Severity.WARNING : Severity.INFORMATION;
	}

	/** "the secular approximation is doubtful: R = 0.2 should be far below 1 (the ratio is 0.2)". */
	static String words(RuleContext context, String theory, double ratio, String explanation) {
		return theory + (ratio >= FAILS ? " fails: " : " is doubtful: ") + explanation + " (the ratio is " + context.text().number(ratio) + ")";
	}

	private static String remedy(String bath, double ratio, RuleContext context) {
		return "Coupling strengths " + (bath.isEmpty() ? "" : "of " + bath + " ") + "lower by " + context.text().number(factor(ratio)) + " make it hold";
	}

	private static double factor(double ratio) {
		return Math.sqrt(DOUBTFUL / ratio) * 0.99;
	}

	/** Rates are quadratic in the strengths. */
	private static Optional<Fix> weaker(RuleContext context, String bath, double ratio) {
		double factor = factor(ratio);
		List<Edit> edits = new ArrayList<>();
		for (Channel channel : context.all(Channel.class)) {
			boolean concerned = bath.isEmpty()
					|| channel.eContainer() instanceof Coupling coupling && coupling.getBath() != null && bath.equals(coupling.getBath().getId());
			OptionalDouble strength = context.value(channel, BathPackage.Literals.CHANNEL__STRENGTH);
			if (concerned && strength.isPresent() && strength.getAsDouble() != 0) {
				edits.add(Edit.set(channel, BathPackage.Literals.CHANNEL__STRENGTH, context.text().numberExpression(strength.getAsDouble() * factor, RoundingMode.DOWN)));
			}
		}
		return edits.isEmpty() ? Optional.empty()
				: Optional.of(new Fix("Lower the coupling strengths by " + context.text().number(factor) + ", at which it holds", edits));
	}
}
