// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.problems;

import java.util.Optional;

import org.eclipse.core.resources.IMarker;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.UnexecutableCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionRelevance;
import org.eclipse.ui.PlatformUI;
import org.heatwright.model.edit.SwitchUnits;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Units;
import org.heatwright.ui.Texts;
import org.heatwright.ui.properties.UnitsQuestion;

/** Where a number has a unit and the design has none: the whole design gets units. */
final class UnitsResolution implements IMarkerResolution, IMarkerResolutionRelevance {

	/** The rule whose findings it answers. */
	static final String RULE = "expression.unit.natural";

	@Override
	public String getLabel() {
		return Texts.of("problems.units");
	}

	@Override
	public int getRelevanceForResolution() {
		return Resolutions.BEST;
	}

	@Override
	public void run(IMarker marker) {
		Repair.apply(marker, (domain, machine) -> machine.getUnits() == Units.LABORATORY ? Optional.empty() : Optional.of(command(domain, machine)));
	}

	/** What cannot be executed when the question is not answered. */
	private static Command command(EditingDomain domain, Machine machine) {
		return UnitsQuestion.ask(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), machine, Units.LABORATORY)
				.map(unit -> SwitchUnits.command(domain, machine, Units.LABORATORY, unit)).orElse(UnexecutableCommand.INSTANCE);
	}
}
