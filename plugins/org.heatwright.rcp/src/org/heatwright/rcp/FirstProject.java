// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.heatwright.gallery.Gallery;
import org.heatwright.workspace.MachineProject;

/** In an empty workspace makes the first project with a machine in it: nobody is asked where, and nobody begins before nothing. */
final class FirstProject {

	private static final String MACHINE = "three-level-maser";

	private FirstProject() {
	}

	/** The project for new machines. */
	static IProject project() throws CoreException {
		return MachineProject.open(Texts.of("project.name"));
	}

	static void make() {
		if (ResourcesPlugin.getWorkspace().getRoot().getProjects().length == 0) {
			try {
				open(MACHINE);
			} catch (CoreException e) {
				ILog.of(FirstProject.class).error("The first project could not be made", e);
			}
		}
	}

	/** A fresh copy of a published machine. */
	static IFile open(String machine) throws CoreException {
		return MachineProject.create(project(), machine, Gallery.find(machine).orElseThrow().bytes());
	}
}
