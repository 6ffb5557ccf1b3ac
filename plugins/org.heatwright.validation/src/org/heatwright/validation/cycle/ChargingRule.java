// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.cycle;

import java.util.List;

import org.heatwright.model.cycle.ChargingKind;
import org.heatwright.model.cycle.ChargingProtocol;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Address;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A charging protocol has what its kind needs: an amplitude to charge by a field or a cavity, couplings to charge by a bath. */
public final class ChargingRule extends Rule {

	public ChargingRule() {
		super("cycle.charging", Severity.ERROR, "V = amplitude * sum sigma_x, or a bath");
	}

	@Override
	public void check(RuleContext context) {
		for (ChargingProtocol charging : context.all(ChargingProtocol.class)) {
			boolean unitary = charging.getKind() != ChargingKind.DISSIPATIVE;
			boolean amplitude = charging.getAmplitude() != null && !charging.getAmplitude().isBlank();
			if (unitary && !amplitude) {
				context.report(charging, charging.getId() + " charges without baths and has no amplitude").at(CyclePackage.Literals.CHARGING_PROTOCOL__AMPLITUDE)
						.fix(Fix.of("Charge by the baths", Edit.set(charging, CyclePackage.Literals.CHARGING_PROTOCOL__KIND, ChargingKind.DISSIPATIVE.getLiteral()),
								new Edit.SetReference(Address.of(charging), CyclePackage.Literals.CHARGING_PROTOCOL__COUPLINGS,
										context.machine().getCouplings().stream().map(Address::of).toList())));
			} else if (!unitary && charging.getCouplings().isEmpty()) {
				context.report(charging, charging.getId() + " charges by baths and names no coupling").at(CyclePackage.Literals.CHARGING_PROTOCOL__COUPLINGS)
						.fix(new Fix("Charge by all couplings", List.of(new Edit.SetReference(Address.of(charging), CyclePackage.Literals.CHARGING_PROTOCOL__COUPLINGS,
								context.machine().getCouplings().stream().map(Address::of).toList()))));
			}
		}
	}
}
