// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.fix;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.heatwright.model.machine.Machine;

/** Makes one undoable command of a fix. Verified by {@code FixesTest}, which applies, undoes and redoes every fix of every rule. */
public final class FixCommand {

	private final EditingDomain domain;
	private final Machine machine;

	private FixCommand(EditingDomain domain, Machine machine) {
		this.domain = domain;
		this.machine = machine;
	}

	/** The command, to be executed on the domain's command stack; empty when the design has changed so that the fix no longer fits. */
	public static Optional<Command> of(EditingDomain domain, Machine machine, Fix fix) {
		FixCommand commands = new FixCommand(domain, machine);
		CompoundCommand all = new CompoundCommand(fix.label());
		for (Edit edit : fix.edits()) {
			Optional<Command> step = commands.command(edit);
			if (step.isEmpty()) {
				return Optional.empty();
			}
			all.append(step.get());
		}
		return Optional.of(all).filter(Command::canExecute).map(Command.class::cast);
	}

	private Optional<Command> command(Edit edit) {
		return edit.target().in(machine).flatMap(target -> switch (edit) {
			case Edit.SetAttribute set -> Optional.of(SetCommand.create(domain, target, set.attribute(),
					set.text() == null ? SetCommand.UNSET_VALUE : value(set.attribute().getEAttributeType(), set.text())));
			case Edit.SetValues set -> Optional.of(SetCommand.create(domain, target, set.attribute(),
					set.texts().stream().map(text -> value(set.attribute().getEAttributeType(), text)).toList()));
			case Edit.SetReference set -> reference(target, set);
			case Edit.Create create -> Optional.of(create(target, create));
			case Edit.Remove remove -> Optional.of(DeleteCommand.create(domain, target));
		});
	}

	private Optional<Command> reference(EObject target, Edit.SetReference set) {
		List<EObject> to = set.to().stream().map(address -> address.in(machine)).flatMap(Optional::stream).toList();
		if (to.size() != set.to().size()) {
			return Optional.empty();
		}
		Object value = set.reference().isMany() ? to : to.isEmpty() ? SetCommand.UNSET_VALUE : to.get(0);
		return Optional.of(SetCommand.create(domain, target, set.reference(), value));
	}

	private Command create(EObject target, Edit.Create create) {
		EObject object = object(create.object());
		return create.reference().isMany() ? AddCommand.create(domain, target, create.reference(), object)
				: SetCommand.create(domain, target, create.reference(), object);
	}

	@SuppressWarnings("unchecked")
	private static EObject object(Edit.Template template) {
		EObject object = EcoreUtil.create(template.type());
		template.values().forEach(entry -> object.eSet(entry.attribute(), value(entry.attribute().getEAttributeType(), entry.text())));
		for (Edit.Child child : template.children()) {
			EStructuralFeature feature = child.reference();
			if (feature.isMany()) {
				((List<EObject>) object.eGet(feature)).add(object(child.object()));
			} else {
				object.eSet(feature, object(child.object()));
			}
		}
		return object;
	}

	private static Object value(EDataType type, String text) {
		return EcoreUtil.createFromString(type, text);
	}
}
