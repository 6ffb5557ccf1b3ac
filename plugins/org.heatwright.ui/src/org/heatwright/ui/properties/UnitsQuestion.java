// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import java.util.Optional;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.UnitConversion;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Units;
import org.heatwright.ui.Texts;

/** Asks for the one thing that a switch of units has to know: what one unit of energy is. Verified by {@code UnitsTest}. */
public final class UnitsQuestion {

	private UnitsQuestion() {
	}

	/** What one unit of energy is; empty when nothing is to be switched. */
	public static Optional<String> ask(Shell shell, Machine machine, Units units) {
		String how = Texts.of(units == Units.LABORATORY ? "units.ask.laboratory" : "units.ask.natural");
		InputDialog dialog = new InputDialog(shell, Texts.of("units.ask.title"), how, Texts.of("units.ask.proposal"), text -> trouble(machine, units, text));
		return dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
	}

	/** What is wrong with a unit of energy; null when it is right. */
	public static String trouble(Machine machine, Units units, String unitOfEnergy) {
		try {
			UnitConversion.of(machine, units, unitOfEnergy);
			return null;
		} catch (ExpressionException e) {
			return e.expected().isEmpty() ? e.getMessage() : Texts.of("units.ask.wrong", e.expected());
		}
	}
}
