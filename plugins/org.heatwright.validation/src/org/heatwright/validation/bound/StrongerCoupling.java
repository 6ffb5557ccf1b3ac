// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bound;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.cycle.ChargingProtocol;
import org.heatwright.model.cycle.CoherentDrive;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/**
 * What must be stronger so that the bounds allow a required flow: limits of heat are quadratic in the strengths of couplings, those of a field are linear in
 * its amplitude.
 */
final class StrongerCoupling {

	private static final double MARGIN = 1 + 1e-6;

	private StrongerCoupling() {
	}

	static Optional<Fix> allowing(RuleContext context, FlowRequirement asked) {
		double value = Math.abs(asked.value());
		double heat = asked.limits().stream().filter(limit -> !isField(limit.equation())).mapToDouble(limit -> value / limit.value()).max().orElse(0);
		double field = asked.limits().stream().filter(limit -> isField(limit.equation())).mapToDouble(limit -> value / limit.value()).max().orElse(0);
		boolean cavity = asked.limits().stream().anyMatch(limit -> limit.equation().contains("a + a^+"));
		if (cavity || !Double.isFinite(heat) || !Double.isFinite(field)) {
			return Optional.empty();
		}
		List<Edit> edits = new ArrayList<>();
		if (heat > 1) {
			context.all(Channel.class).stream().filter(channel -> concerns(channel, asked.requirement()))
					.forEach(channel -> raise(context, channel, BathPackage.Literals.CHANNEL__STRENGTH, Math.sqrt(heat) * MARGIN, edits));
		}
		if (field > 1) {
			context.all(CoherentDrive.class).forEach(drive -> raise(context, drive, CyclePackage.Literals.COHERENT_DRIVE__AMPLITUDE, field * MARGIN, edits));
			context.all(ChargingProtocol.class).forEach(charging -> raise(context, charging, CyclePackage.Literals.CHARGING_PROTOCOL__AMPLITUDE, field * MARGIN, edits));
		}
		return edits.isEmpty() ? Optional.empty() : Optional.of(new Fix("Raise " + what(context, heat, field) + ", at which the bound allows it", edits));
	}

	private static boolean isField(String equation) {
		return equation.contains("eps (E_u - E_l)") || equation.contains("[V, H]");
	}

	private static String what(RuleContext context, double heat, double field) {
		String strengths = "the coupling strengths by " + context.text().number(Math.sqrt(heat) * MARGIN);
		String amplitude = "the amplitude of the field by " + context.text().number(field * MARGIN);
		return heat > 1 && field > 1 ? strengths + " and " + amplitude : heat > 1 ? strengths : amplitude;
	}

	private static boolean concerns(Channel channel, LimitRequirement requirement) {
		Bath bath = ((Coupling) channel.eContainer()).getBath();
		return switch (requirement.getMetric()) {
			case HEAT_CURRENT -> bath != null && bath == requirement.getBath();
			case COOLING_POWER -> bath != null && (requirement.getBath() == null ? bath.getRole() == BathRole.COLD : bath == requirement.getBath());
			case POWER, EFFICIENCY, COP, ERGOTROPY, CHARGING_POWER, STORED_ENERGY -> true;
		};
	}

	private static void raise(RuleContext context, EObject element, EAttribute attribute, double factor, List<Edit> edits) {
		OptionalDouble value = context.value(element, attribute);
		if (value.isPresent() && value.getAsDouble() != 0) {
			boolean plain = attribute == BathPackage.Literals.CHANNEL__STRENGTH;
			double raised = value.getAsDouble() * factor;
			edits.add(Edit.set(element, attribute,
					plain ? context.text().numberExpression(raised, RoundingMode.UP) : context.text().energyExpression(raised, RoundingMode.UP)));
		}
	}
}
