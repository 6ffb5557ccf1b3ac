// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.edit;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.heatwright.model.expression.UnitConversion;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Units;

/** Switches a design to other units with all its numbers, as one command. Verified by {@code SwitchUnitsTest}. */
public final class SwitchUnits {

	private SwitchUnits() {
	}

	/**
	 * The command; it cannot be executed when the machine has these units already.
	 *
	 * @param unitOfEnergy what one unit of energy is, such as "5 GHz"
	 * @throws org.heatwright.model.expression.ExpressionException when that is not an energy
	 */
	public static Command command(EditingDomain domain, Machine machine, Units units, String unitOfEnergy) {
		CompoundCommand command = new CompoundCommand(units == Units.LABORATORY ? "Switch to Laboratory Units" : "Switch to Natural Units");
		for (UnitConversion.Step step : UnitConversion.of(machine, units, unitOfEnergy)) {
			command.append(SetCommand.create(domain, step.element(), step.attribute(), step.value()));
		}
		return command;
	}
}
