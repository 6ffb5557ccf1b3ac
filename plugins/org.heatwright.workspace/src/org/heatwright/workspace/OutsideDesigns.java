// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * Designs anywhere on the disk: they stay where they are, and a link in a project of their own lets them be drawn, checked and watched like all others.
 * Verified by {@code StartingTest} in the UI tests.
 */
public final class OutsideDesigns {

	/** The project of the links. */
	public static final String PROJECT = "Opened files";

	private OutsideDesigns() {
	}

	/**
	 * The file of the workspace that stands for a file on the disk; made if there is none.
	 *
	 * @throws IOException when there is no such file
	 */
	public static IFile at(Path file) throws IOException, CoreException {
		Path real = file.toRealPath();
		if (!Files.isRegularFile(real)) {
			throw new IOException(file + " is no file");
		}
		for (IFile known : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(real.toUri())) {
			if (known.getProject().isAccessible()) {
				known.refreshLocal(IResource.DEPTH_ZERO, new NullProgressMonitor());
				if (known.exists()) {
					return known;
				}
			}
		}
		return link(real);
	}

	private static IFile link(Path real) throws CoreException {
		IProject project = MachineProject.open(PROJECT);
		String name = real.getFileName().toString();
		String stem = name.replaceFirst("\\.[^.]*$", "");
		String ending = name.substring(stem.length());
		IFile link = project.getFile(name);
		for (int number = 2; link.exists(); number++) {
			link = project.getFile(stem + "-" + number + ending);
		}
		link.createLink(real.toUri(), IResource.NONE, new NullProgressMonitor());
		// A crash must not lose the link: the workspace notes it now and not at the end.
		ResourcesPlugin.getWorkspace().save(false, new NullProgressMonitor());
		return link;
	}
}
