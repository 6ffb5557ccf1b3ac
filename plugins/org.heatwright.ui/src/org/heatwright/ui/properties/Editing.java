// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.MoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.edit.NewElements;
import org.heatwright.model.edit.SwitchUnits;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.NodeLayout;
import org.heatwright.model.machine.Units;

/** What the properties do to a machine: each change is one command on the stack of the editor. Verified by {@code PropertiesTest}. */
public final class Editing {

	private final EditingDomain domain;
	private final Machine machine;

	public Editing(EditingDomain domain, Machine machine) {
		this.domain = domain;
		this.machine = machine;
	}

	Machine machine() {
		return machine;
	}

	/** Sets a feature, or unsets it for null; nothing happens when the value is the same. */
	public void set(EObject object, EStructuralFeature feature, Object value) {
		if (!Objects.equals(value, object.eGet(feature))) {
			execute(SetCommand.create(domain, object, feature, value == null ? SetCommand.UNSET_VALUE : value));
		}
	}

	/** Switches the machine to other units with all its numbers. */
	public void switchUnits(Units units, String unitOfEnergy) {
		execute(SwitchUnits.command(domain, machine, units, unitOfEnergy));
	}

	/** Replaces what an element contains by an element of another type, with what both have in common, the id and every reference to it kept; null removes it. */
	public void change(EObject owner, EReference containment, EClass type) {
		EObject old = (EObject) owner.eGet(containment);
		if (type == null ? old == null : old != null && old.eClass() == type) {
			return;
		}
		if (type == null || old == null) {
			execute(SetCommand.create(domain, owner, containment, type == null ? SetCommand.UNSET_VALUE : NewElements.of(type)));
		} else {
			execute(replacement(old, NewElements.like(old, type)));
		}
	}

	/** The old element goes first, so that its id is free. A figure of another kind chooses its own size. */
	private Command replacement(EObject old, EObject made) {
		if (old.eClass().getEIDAttribute() != null && made.eClass().getEIDAttribute() != null) {
			made.eSet(made.eClass().getEIDAttribute(), old.eGet(old.eClass().getEIDAttribute()));
		}
		if (made instanceof StrokeCycle strokes) {
			NewElements.couple(strokes, machine);
		}
		CompoundCommand command = new CompoundCommand();
		command.append(SetCommand.create(domain, old.eContainer(), old.eContainmentFeature(), SetCommand.UNSET_VALUE));
		command.append(SetCommand.create(domain, old.eContainer(), old.eContainmentFeature(), made));
		for (EStructuralFeature.Setting use : EcoreUtil.UsageCrossReferencer.find(old, machine)) {
			EStructuralFeature feature = use.getEStructuralFeature();
			if (feature.isChangeable() && !feature.isMany() && feature.getEType().isInstance(made)) {
				command.append(new SetCommand(domain, use.getEObject(), feature, made));
			}
			if (use.getEObject() instanceof NodeLayout node) {
				command.append(new SetCommand(domain, node, MachinePackage.Literals.NODE_LAYOUT__WIDTH, 0));
				command.append(new SetCommand(domain, node, MachinePackage.Literals.NODE_LAYOUT__HEIGHT, 0));
			}
		}
		return command;
	}

	/** Adds a new element behind the others and returns it. */
	public EObject add(EObject owner, EReference containment, EClass type) {
		EObject added = NewElements.of(type);
		execute(AddCommand.create(domain, owner, containment, added));
		return added;
	}

	/** Adds a copy behind the others and returns it. */
	public EObject duplicate(EObject element) {
		EObject copy = EcoreUtil.copy(element);
		forget(copy);
		copy.eAllContents().forEachRemaining(Editing::forget);
		execute(AddCommand.create(domain, element.eContainer(), element.eContainmentFeature(), copy, list(element).indexOf(element) + 1));
		return copy;
	}

	/** A copy gets ids of its own when it joins the machine. */
	private static void forget(EObject object) {
		if (object.eClass().getEIDAttribute() != null) {
			object.eUnset(object.eClass().getEIDAttribute());
		}
	}

	/** Removes elements and every reference to them. */
	public void delete(Collection<? extends EObject> elements) {
		if (!elements.isEmpty()) {
			execute(DeleteCommand.create(domain, List.copyOf(elements)));
		}
	}

	/** Moves an element among its neighbours; the ends stay ends. */
	public void move(EObject element, int by) {
		int place = list(element).indexOf(element);
		int target = Math.clamp(place + by, 0, list(element).size() - 1);
		if (target != place) {
			execute(MoveCommand.create(domain, element.eContainer(), element.eContainmentFeature(), element, target));
		}
	}

	private static List<?> list(EObject element) {
		return (List<?>) element.eContainer().eGet(element.eContainmentFeature());
	}

	private void execute(Command command) {
		domain.getCommandStack().execute(command);
	}
}
