// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.commands;

import java.util.List;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.MoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.heatwright.diagram.Texts;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.NoiseOperator;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Note;

/** What is done inside a node: parts put into it, values typed on it, parts put in another order. Verified by {@code CommandHarnessTest} in the UI tests. */
public final class ContentCommands {

	private final EditingDomain domain;
	private final Machine machine;

	ContentCommands(EditingDomain domain, Machine machine) {
		this.domain = domain;
		this.machine = machine;
	}

	/** Puts an element where {@link Home} says; a spectrum, an operator or an initial state takes the place of the one that is there. */
	public ModelCommand insert(EObject product, Home home) {
		String label = Texts.of("command.add", DesignLabels.kind(product));
		return new ModelCommand(label, new DeferredCommand(label, () -> home.feature().isMany() ? AddCommand.create(domain, home.owner(), home.feature(), product)
				: SetCommand.create(domain, home.owner(), home.feature(), product)));
	}

	/** Puts an element into an ordered containment at a place. */
	public ModelCommand insertAt(EObject product, EObject owner, EReference feature, int index) {
		String label = Texts.of("command.add", DesignLabels.kind(product));
		return new ModelCommand(label, new DeferredCommand(label, () -> AddCommand.create(domain, owner, feature, product, index)));
	}

	/** Gives a coupling one more channel with this operator. */
	public ModelCommand addChannel(Coupling coupling, NoiseOperator operator) {
		Channel channel = BathFactory.eINSTANCE.createChannel();
		channel.setOperator(operator);
		return insert(channel, new Home(coupling, BathPackage.Literals.COUPLING__CHANNELS));
	}

	/** Writes a value as it was typed; a blank one takes the value away where the metamodel has no default. */
	public ModelCommand set(EObject element, EAttribute attribute, String typed) {
		String stripped = typed.strip();
		Object value = stripped.isEmpty() ? SetCommand.UNSET_VALUE : attribute == MachinePackage.Literals.NOTE__TEXT ? typed : stripped;
		return new ModelCommand(Texts.of("command.set", attribute.getName()), SetCommand.create(domain, element, attribute, value));
	}

	/** Moves an element to another place among its siblings. */
	public ModelCommand reorder(EObject element, int index) {
		EStructuralFeature feature = element.eContainingFeature();
		return new ModelCommand(Texts.of("command.reorder"), MoveCommand.create(domain, element.eContainer(), feature, element, index));
	}

	/** Lets a note speak about an element, or about nothing when it is null. */
	public ModelCommand link(Note note, Element about) {
		return new ModelCommand(Texts.of(about == null ? "command.unlink" : "command.link"),
				SetCommand.create(domain, note, MachinePackage.Literals.NOTE__ABOUT, about));
	}

	/** Makes the machine equal to another one, which is used up; what the first one was comes back with undo. */
	public ModelCommand replaceBy(Machine other, String label) {
		return new ModelCommand(label, new DeferredCommand(label, () -> replacement(other, label)));
	}

	private Command replacement(Machine other, String label) {
		CompoundCommand command = new CompoundCommand(label);
		for (EStructuralFeature feature : machine.eClass().getEAllStructuralFeatures()) {
			if (feature.isChangeable() && !feature.isDerived() && !java.util.Objects.equals(machine.eGet(feature), other.eGet(feature))) {
				Object value = other.eGet(feature);
				command.append(SetCommand.create(domain, machine, feature,
						value instanceof List<?> list ? List.copyOf(list) : other.eIsSet(feature) ? value : SetCommand.UNSET_VALUE));
			}
		}
		return command;
	}
}
