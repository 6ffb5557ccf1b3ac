// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.commands;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.bath.TransitionOperator;
import org.heatwright.model.io.DesignIds;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Layout;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.NodeLayout;

/** Everything that the diagram does to a machine, as EMF commands: each undoes and redoes completely. Verified by {@code ModelCommandsTest} in the UI tests. */
public final class ModelCommands {

	private final EditingDomain domain;
	private final Machine machine;

	public ModelCommands(EditingDomain domain, Machine machine) {
		this.domain = domain;
		this.machine = machine;
	}

	/** Adds a new element where the machine keeps its kind, with a readable id and a place on the drawing. */
	public ModelCommand create(Element element, Rectangle bounds) {
		EReference feature = featureFor(element);
		element.setId(DesignIds.fresh(machine, element instanceof Bath bath ? bath.getRole().getName().toLowerCase(java.util.Locale.ROOT) : stem(element)));
		DesignIds.assign(machine, element);
		CompoundCommand command = new CompoundCommand("Add " + element.eClass().getName());
		command.append(feature.isMany() ? AddCommand.create(domain, machine, feature, element) : SetCommand.create(domain, machine, feature, element));
		command.append(place(element, bounds));
		return new ModelCommand(command.getLabel(), command);
	}

	private static String stem(Element element) {
		String name = element.eClass().getName();
		return switch (element) {
			case org.heatwright.model.array.WorkingMedium medium -> "medium";
			case org.heatwright.model.cycle.Cycle cycle -> "cycle";
			default -> Character.toLowerCase(name.charAt(0)) + name.substring(1);
		};
	}

	/** The containment of the machine that holds elements of this kind. */
	public static EReference featureFor(Element element) {
		for (EReference reference : MachinePackage.Literals.MACHINE.getEAllContainments()) {
			if (reference.getEReferenceType().isInstance(element)) {
				return reference;
			}
		}
		throw new IllegalArgumentException("a machine holds no " + element.eClass().getName());
	}

	/** Whether the machine still has room for an element of this kind. */
	public boolean hasRoomFor(Element element) {
		EReference feature = featureFor(element);
		return feature.isMany() || machine.eGet(feature) == null;
	}

	/** Moves or resizes a node. */
	public ModelCommand move(Element element, Rectangle bounds) {
		return new ModelCommand("Move", place(element, bounds));
	}

	private Command place(Element element, Rectangle bounds) {
		CompoundCommand command = new CompoundCommand("Move");
		NodeLayout node = nodeOf(machine, element);
		if (node == null) {
			node = MachineFactory.eINSTANCE.createNodeLayout();
			node.setElement(element);
			set(node, bounds);
			Layout layout = machine.getLayout();
			if (layout == null) {
				layout = MachineFactory.eINSTANCE.createLayout();
				layout.getNodes().add(node);
				command.append(SetCommand.create(domain, machine, MachinePackage.Literals.MACHINE__LAYOUT, layout));
			} else {
				command.append(AddCommand.create(domain, layout, MachinePackage.Literals.LAYOUT__NODES, node));
			}
			return command;
		}
		change(command, node, MachinePackage.Literals.NODE_LAYOUT__X, bounds.x);
		change(command, node, MachinePackage.Literals.NODE_LAYOUT__Y, bounds.y);
		change(command, node, MachinePackage.Literals.NODE_LAYOUT__WIDTH, bounds.width);
		change(command, node, MachinePackage.Literals.NODE_LAYOUT__HEIGHT, bounds.height);
		return command;
	}

	private void change(CompoundCommand command, NodeLayout node, EStructuralFeature feature, int value) {
		command.append(SetCommand.create(domain, node, feature, value));
	}

	private static void set(NodeLayout node, Rectangle bounds) {
		node.setX(bounds.x);
		node.setY(bounds.y);
		node.setWidth(bounds.width);
		node.setHeight(bounds.height);
	}

	/** Where an element is drawn, or null. */
	public static NodeLayout nodeOf(Machine machine, Element element) {
		if (machine.getLayout() == null) {
			return null;
		}
		return machine.getLayout().getNodes().stream().filter(node -> node.getElement() == element).findFirst().orElse(null);
	}

	/** Couples a bath to the medium through an operator that suits the medium. */
	public ModelCommand couple(Bath bath) {
		Coupling coupling = BathFactory.eINSTANCE.createCoupling();
		coupling.setBath(bath);
		coupling.setId(DesignIds.fresh(machine, machine.getCouplings().isEmpty() ? "coupling" : "coupling" + (machine.getCouplings().size() + 1)));
		Channel channel = BathFactory.eINSTANCE.createChannel();
		channel.setId(coupling.getId() + ".0");
		channel.setStrength("0.1");
		if (machine.getMedium() instanceof LevelSystem levels) {
			TransitionOperator transition = BathFactory.eINSTANCE.createTransitionOperator();
			if (levels.getLevels().size() >= 2) {
				transition.setLower(levels.getLevels().get(0).getId());
				transition.setUpper(levels.getLevels().get(levels.getLevels().size() - 1).getId());
			}
			channel.setOperator(transition);
		} else {
			channel.setOperator(BathFactory.eINSTANCE.createCollectiveOperator());
		}
		coupling.getChannels().add(channel);
		return new ModelCommand("Couple " + bath.getId(), AddCommand.create(domain, machine, MachinePackage.Literals.MACHINE__COUPLINGS, coupling));
	}

	/** Connects a coupling to another bath. */
	public ModelCommand reconnect(Coupling coupling, Bath bath) {
		return new ModelCommand("Reconnect", SetCommand.create(domain, coupling, org.heatwright.model.bath.BathPackage.Literals.COUPLING__BATH, bath));
	}

	/** Deletes elements with what hangs on them: the wires of a bath or of the medium, and their places on the drawing. */
	public ModelCommand delete(Collection<? extends Element> elements) {
		List<EObject> doomed = new ArrayList<>(elements);
		for (Element element : elements) {
			for (Coupling coupling : machine.getCouplings()) {
				if ((coupling.getBath() == element || machine.getMedium() == element) && !doomed.contains(coupling)) {
					doomed.add(coupling);
				}
			}
			NodeLayout node = nodeOf(machine, element);
			if (node != null) {
				doomed.add(node);
			}
		}
		return new ModelCommand("Delete", DeleteCommand.create(domain, doomed));
	}

	public ModelCommand rename(Element element, String name) {
		return new ModelCommand("Rename", SetCommand.create(domain, element, MachinePackage.Literals.ELEMENT__NAME, name.isBlank() ? null : name.strip()));
	}
}
