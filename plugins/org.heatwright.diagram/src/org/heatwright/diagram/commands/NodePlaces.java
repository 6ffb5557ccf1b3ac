// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.commands;

import java.util.Optional;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.heatwright.diagram.Texts;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Layout;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.NodeLayout;

/** Where the nodes of a machine are drawn, as its file keeps it. */
final class NodePlaces {

	private final EditingDomain domain;
	private final Machine machine;

	NodePlaces(EditingDomain domain, Machine machine) {
		this.domain = domain;
		this.machine = machine;
	}

	static Optional<NodeLayout> of(Machine machine, Element element) {
		return Optional.ofNullable(machine.getLayout()).flatMap(layout -> layout.getNodes().stream().filter(node -> node.getElement() == element).findFirst());
	}

	/** Puts a node somewhere; whether the file already has a layout, and a place for this node, is seen when the command runs. */
	Command place(Element element, Rectangle bounds) {
		Rectangle wanted = bounds.getCopy();
		return new DeferredCommand(Texts.of("command.move"),
				() -> of(machine, element).map(node -> change(node, wanted)).orElseGet(() -> add(node(element, wanted))));
	}

	private Command add(NodeLayout node) {
		Layout layout = machine.getLayout();
		if (layout != null) {
			return AddCommand.create(domain, layout, MachinePackage.Literals.LAYOUT__NODES, node);
		}
		layout = MachineFactory.eINSTANCE.createLayout();
		layout.getNodes().add(node);
		return SetCommand.create(domain, machine, MachinePackage.Literals.MACHINE__LAYOUT, layout);
	}

	private Command change(NodeLayout node, Rectangle bounds) {
		CompoundCommand command = new CompoundCommand(Texts.of("command.move"));
		command.append(SetCommand.create(domain, node, MachinePackage.Literals.NODE_LAYOUT__X, bounds.x));
		command.append(SetCommand.create(domain, node, MachinePackage.Literals.NODE_LAYOUT__Y, bounds.y));
		command.append(SetCommand.create(domain, node, MachinePackage.Literals.NODE_LAYOUT__WIDTH, bounds.width));
		command.append(SetCommand.create(domain, node, MachinePackage.Literals.NODE_LAYOUT__HEIGHT, bounds.height));
		return command;
	}

	private static NodeLayout node(Element element, Rectangle bounds) {
		NodeLayout node = MachineFactory.eINSTANCE.createNodeLayout();
		node.setElement(element);
		node.setX(bounds.x);
		node.setY(bounds.y);
		node.setWidth(bounds.width);
		node.setHeight(bounds.height);
		return node;
	}
}
