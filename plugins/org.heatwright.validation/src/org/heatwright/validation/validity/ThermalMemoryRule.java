// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.validity;

/** The rates are small against the thermal frequency. */
public final class ThermalMemoryRule extends ValidityCheckRule {

	public ThermalMemoryRule() {
		super("validity.thermalMemory", "R beta / (2 pi) << 1", "thermalMemory", "forgetting within the thermal time");
	}
}
