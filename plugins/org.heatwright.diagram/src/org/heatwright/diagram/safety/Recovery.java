// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.safety;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchWindow;
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

	@Override
	public void earlyStartup() {
		try {
			Vault vault = vault();
			for (String design : vault.designs()) {
				IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(org.eclipse.core.runtime.IPath.fromPortableString(design));
				if (!file.exists() && file.getParent().isAccessible()) {
					file.create(new ByteArrayInputStream(vault.unsaved(design).orElseThrow()), true, null);
				}
				if (file.exists()) {
					PlatformUI.getWorkbench().getDisplay().asyncExec(() -> open(file));
				}
			}
		} catch (IOException | CoreException e) {
			ILog.of(Recovery.class).error("Unsaved work could not be looked for", e);
		}
	}

	private static void open(IFile file) {
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			try {
				IDE.openEditor(window.getActivePage(), file);
				return;
			} catch (CoreException e) {
				ILog.of(Recovery.class).error("Unsaved work could not be opened", e);
			}
		}
	}
}
