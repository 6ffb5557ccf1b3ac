// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.util.Arrays;

import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.runtime.CoreException;

/** Marks a project whose designs are checked as they are saved. */
public final class DesignNature implements IProjectNature {

	public static final String ID = "org.heatwright.workspace.nature";

	private IProject project;

	@Override
	public void configure() throws CoreException {
		IProjectDescription description = project.getDescription();
		ICommand[] commands = description.getBuildSpec();
		if (Arrays.stream(commands).noneMatch(command -> command.getBuilderName().equals(DesignBuilder.ID))) {
			ICommand command = description.newCommand();
			command.setBuilderName(DesignBuilder.ID);
			ICommand[] more = Arrays.copyOf(commands, commands.length + 1);
			more[commands.length] = command;
			description.setBuildSpec(more);
			project.setDescription(description, null);
		}
	}

	@Override
	public void deconfigure() throws CoreException {
		IProjectDescription description = project.getDescription();
		description.setBuildSpec(
				Arrays.stream(description.getBuildSpec()).filter(command -> !command.getBuilderName().equals(DesignBuilder.ID)).toArray(ICommand[]::new));
		project.setDescription(description, null);
	}

	@Override
	public IProject getProject() {
		return project;
	}

	@Override
	public void setProject(IProject project) {
		this.project = project;
	}
}
