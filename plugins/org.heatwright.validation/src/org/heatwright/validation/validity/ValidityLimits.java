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
		Finding finding = context.report(element,
				theory + (ratio >= FAILS ? " fails" : " is doubtful") + ": the ratio " + context.text().number(ratio) + " should be far below one. "
						+ explanation,
				new Measured("ratio", ratio, ""),
				new Measured("doubtful from", DOUBTFUL, ""), new Measured("fails from", FAILS, ""));
		weaker(context, bath, ratio).ifPresent(finding::fix);
	}

	/** Rates are quadratic in the strengths. */
	private static Optional<Fix> weaker(RuleContext context, String bath, double ratio) {
		double factor = Math.sqrt(DOUBTFUL / ratio) * 0.99;
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
