// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.io.ByteArrayInputStream;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;

/** Makes projects for machines and puts designs in them. */
public final class MachineProject {

	private MachineProject() {
	}

	/** The project of that name, made and opened if need be, with our nature. */
	public static IProject open(String name) throws CoreException {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		if (!project.exists()) {
			project.create(null);
			project.open(null);
			// Only a description that is set on an open project configures its natures, and with them the builder.
			IProjectDescription description = project.getDescription();
			description.setNatureIds(new String[] { DesignNature.ID });
			project.setDescription(description, null);
		}
		project.open(null);
		return project;
	}

	/** A new file; the name gets a number when it is taken. */
	public static IFile create(IContainer folder, String stem, byte[] design) throws CoreException {
		IFile file = folder.getFile(IPath.fromOSString(stem + ".qtm"));
		for (int number = 2; file.exists(); number++) {
			file = folder.getFile(IPath.fromOSString(stem + "-" + number + ".qtm"));
		}
		file.create(new ByteArrayInputStream(design), true, null);
		return file;
	}
}
