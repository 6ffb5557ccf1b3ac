// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.commands;

import java.util.List;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.heatwright.diagram.Texts;
import org.heatwright.model.machine.Guide;
import org.heatwright.model.machine.GuideDirection;
import org.heatwright.model.machine.Layout;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.MachinePackage;

/** What is done to the guides of a drawing. Verified by {@code GuidesTest} in the UI tests. */
public final class GuideCommands {

	private final EditingDomain domain;
	private final Machine machine;

	GuideCommands(EditingDomain domain, Machine machine) {
		this.domain = domain;
		this.machine = machine;
	}

	/** The guides of a machine; empty where its file has no layout. */
	public static List<Guide> of(Machine machine) {
		return machine.getLayout() == null ? List.of() : machine.getLayout().getGuides();
	}

	/** The positions of the guides that run in a direction. */
	public static int[] positions(Machine machine, GuideDirection direction) {
		return of(machine).stream().filter(guide -> guide.getDirection() == direction).mapToInt(Guide::getPosition).toArray();
	}

	/** Whether there is such a guide. */
	public boolean has(GuideDirection direction, int position) {
		return of(machine).stream().anyMatch(guide -> guide.getDirection() == direction && guide.getPosition() == position);
	}

	public ModelCommand add(GuideDirection direction, int position) {
		String label = Texts.of("command.guide.add");
		return new ModelCommand(label, new DeferredCommand(label, () -> adding(direction, position)));
	}

	private Command adding(GuideDirection direction, int position) {
		Guide guide = MachineFactory.eINSTANCE.createGuide();
		guide.setDirection(direction);
		guide.setPosition(position);
		if (machine.getLayout() != null) {
			return AddCommand.create(domain, machine.getLayout(), MachinePackage.Literals.LAYOUT__GUIDES, guide);
		}
		Layout layout = MachineFactory.eINSTANCE.createLayout();
		layout.getGuides().add(guide);
		return SetCommand.create(domain, machine, MachinePackage.Literals.MACHINE__LAYOUT, layout);
	}

	public ModelCommand move(Guide guide, int position) {
		return new ModelCommand(Texts.of("command.guide.move"), SetCommand.create(domain, guide, MachinePackage.Literals.GUIDE__POSITION, position));
	}

	/** Takes guides away; there must be one at least. */
	public ModelCommand remove(List<Guide> guides) {
		return new ModelCommand(Texts.of("command.guide.remove"),
				RemoveCommand.create(domain, machine.getLayout(), MachinePackage.Literals.LAYOUT__GUIDES, List.copyOf(guides)));
	}
}
