// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.edit;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandWrapper;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.provider.IEditingDomainItemProvider;
import org.heatwright.model.expression.Expressions;
import org.heatwright.model.io.DesignIds;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Parameter;

/**
 * The generated commands, with one thing more: what joins a machine by creation, paste, drop or duplication has an id of its own when the command has run. The
 * id is chosen when the command is
 * executed, not when a menu asks whether it could be. Verified by {@code IdentifyingCommandsTest}.
 */
final class IdentifyingCommands implements IEditingDomainItemProvider {

	private final IEditingDomainItemProvider generated;

	IdentifyingCommands(IEditingDomainItemProvider generated) {
		this.generated = generated;
	}

	@Override
	public Collection<?> getChildren(Object object) {
		return generated.getChildren(object);
	}

	@Override
	public Object getParent(Object object) {
		return generated.getParent(object);
	}

	@Override
	public Collection<?> getNewChildDescriptors(Object object, EditingDomain domain, Object sibling) {
		return generated.getNewChildDescriptors(object, domain, sibling);
	}

	@Override
	public Command createCommand(Object object, EditingDomain domain, Class<? extends Command> type, CommandParameter parameter) {
		Command command = generated.createCommand(object, domain, type, parameter);
		boolean adds = type == AddCommand.class || type == SetCommand.class;
		return adds && object instanceof EObject owner && EcoreUtil.getRootContainer(owner) instanceof Machine machine
				? identifying(command, machine, newcomers(parameter))
				: command;
	}

	/** Formulas use a parameter by its name: without one it would reject the machine that it joins. */
	private static void name(EObject newcomer) {
		if (newcomer instanceof Parameter parameter && parameter.getName() == null && Expressions.isName(parameter.getId())) {
			parameter.setName(parameter.getId());
		}
	}

	/** The added objects that are not yet contained anywhere; what is only moved keeps its id. */
	private static List<EObject> newcomers(CommandParameter parameter) {
		Stream<?> added = parameter.getCollection() == null ? Stream.ofNullable(parameter.getValue()) : parameter.getCollection().stream();
		return added.filter(EObject.class::isInstance).map(EObject.class::cast).filter(object -> object.eContainer() == null && !(object instanceof Machine))
				.toList();
	}

	private static Command identifying(Command command, Machine machine, List<EObject> newcomers) {
		return newcomers.isEmpty() ? command : new CommandWrapper(command) {

			@Override
			public void execute() {
				DesignIds.admit(machine, newcomers);
				newcomers.forEach(IdentifyingCommands::name);
				super.execute();
			}
		};
	}
}
