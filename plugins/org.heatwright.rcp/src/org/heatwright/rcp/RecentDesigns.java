// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.heatwright.diagram.editor.MachineEditor;
import org.osgi.service.prefs.BackingStoreException;

/** The designs that were drawn last, the newest first; remembered from one start to the next. */
final class RecentDesigns implements IPartListener2 {

	private static final int MOST = 8;
	private static final String KEY = "recent";

	private RecentDesigns() {
	}

	static void follow(IWorkbenchWindow window) {
		window.getPartService().addPartListener(new RecentDesigns());
	}

	private static IEclipsePreferences preferences() {
		return InstanceScope.INSTANCE.getNode("org.heatwright.rcp");
	}

	/** Those that still exist. */
	static List<IFile> list() {
		return Arrays.stream(preferences().get(KEY, "").split("\n")).filter(path -> path.indexOf('/') >= 0 && IPath.fromPortableString(path).segmentCount() > 1)
				.map(path -> ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(path))).filter(IFile::exists).toList();
	}

	private static void add(IFile file) {
		List<String> paths = new ArrayList<>(List.of(file.getFullPath().toPortableString()));
		list().stream().map(known -> known.getFullPath().toPortableString()).filter(path -> !paths.contains(path)).limit(MOST - 1L).forEach(paths::add);
		preferences().put(KEY, String.join("\n", paths));
		try {
			preferences().flush();
		} catch (BackingStoreException e) {
			// The list is then as it was; nothing that was drawn is lost.
			org.eclipse.core.runtime.ILog.of(RecentDesigns.class).warn("The list of recent designs was not saved", e);
		}
	}

	@Override
	public void partActivated(IWorkbenchPartReference reference) {
		if (reference.getPart(false) instanceof MachineEditor editor && editor.getEditorInput() instanceof IFileEditorInput input) {
			add(input.getFile());
		}
	}
}
