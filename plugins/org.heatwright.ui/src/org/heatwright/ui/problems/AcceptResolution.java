// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.problems;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IMarker;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionRelevance;
import org.eclipse.ui.PlatformUI;
import org.heatwright.model.machine.AcceptedFinding;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.ui.Texts;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.fix.Address;

/** Records in the design that a warning was looked at and accepted, and why. */
final class AcceptResolution implements IMarkerResolution, IMarkerResolutionRelevance {

	private final Diagnostic finding;

	AcceptResolution(Diagnostic finding) {
		this.finding = finding;
	}

	@Override
	public String getLabel() {
		return Texts.of("problems.accept");
	}

	@Override
	public int getRelevanceForResolution() {
		return Resolutions.ACCEPT;
	}

	@Override
	public void run(IMarker marker) {
		InputDialog dialog = new InputDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), Texts.of("problems.accept.title"),
				finding.message() + "\n\n" + Texts.of("problems.accept.why"), "", text -> text.isBlank() ? Texts.of("problems.accept.blank") : null);
		if (dialog.open() == Window.OK) {
			Repair.apply(marker, (domain, machine) -> Optional.of(command(domain, machine, finding, dialog.getValue().strip())));
		}
	}

	static Command command(EditingDomain domain, Machine machine, Diagnostic finding, String reason) {
		AcceptedFinding accepted = MachineFactory.eINSTANCE.createAcceptedFinding();
		accepted.setRule(finding.rule());
		accepted.setReason(reason);
		new Address(finding.element(), List.of()).in(machine).filter(element -> element instanceof Element && !(element instanceof Machine))
				.ifPresent(element -> accepted.setAbout((Element) element));
		return AddCommand.create(domain, machine, MachinePackage.Literals.MACHINE__ACCEPTANCES, accepted);
	}
}
