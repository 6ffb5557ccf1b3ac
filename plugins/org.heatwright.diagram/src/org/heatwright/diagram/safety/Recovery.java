// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.safety;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

/** After a crash opens every design that has unsaved work; its editor then offers that work. */
public final class Recovery implements IStartup {

	/** The vault of this workspace. */
	public static Vault vault() {
		return new Vault(Path.of(Platform.getStateLocation(Platform.getBundle("org.heatwright.diagram")).append("designs").toOSString()));
	}

	/** The name of a file in the vault. */
	public static String nameOf(IFile file) {
		return file.getFullPath().toString();
	}

	/** Where a file is on the disk; empty when it is on none. */
	public static String locationOf(IFile file) {
		return file.getLocationURI() == null ? "" : file.getLocationURI().toString();
	}

	@Override
	public void earlyStartup() {
		PlatformUI.getWorkbench().getDisplay().asyncExec(Recovery::openAll);
	}

	/** Opens the designs with unsaved work; those that are open come to the front. To be called in the thread of the display. */
	public static void openAll() {
		try {
			Vault vault = vault();
			for (String design : vault.designs()) {
				open(file(vault, design));
			}
		} catch (IOException | CoreException e) {
			ILog.of(Recovery.class).error("Unsaved work could not be looked for", e);
		}
	}

	/** The file; after a crash the workspace may not know it any more, or it may be gone and is written again as it was drawn. */
	private static IFile file(Vault vault, String design) throws IOException, CoreException {
		IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(design));
		if (!file.exists() && file.getProject().exists()) {
			file.getProject().open(null);
			file.getProject().refreshLocal(IResource.DEPTH_INFINITE, null);
		}
		if (!file.exists() && file.getParent().isAccessible()) {
			Optional<URI> location = vault.location(design).map(URI::create);
			if (location.isPresent() && Files.exists(Path.of(location.get()))) {
				file.createLink(location.get(), IResource.REPLACE, null);
			} else {
				file.create(new ByteArrayInputStream(vault.unsaved(design).orElseThrow()), true, null);
			}
		}
		return file;
	}

	private static void open(IFile file) throws CoreException {
		if (file.exists() && PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0) {
			IDE.openEditor(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage(), file);
		}
	}
}
