// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.util.function.Supplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.widgets.Display;

/** Tells an editor, in the thread of the display, what happened to its file. */
final class FileFollower implements IResourceChangeListener {

	/** What an editor does about its file. */
	interface Reader {

		void fileMoved(IFile to);

		void fileDeleted();

		void fileChanged();
	}

	private final Supplier<IFile> file;
	private final Reader reader;
	private final Display display;
	private volatile boolean stopped;

	/** @param file is asked in the thread of whoever changes the workspace, also after {@link #stop}: a change may be on its way then */
	FileFollower(Supplier<IFile> file, Reader reader, Display display) {
		this.file = file;
		this.reader = reader;
		this.display = display;
	}

	void start() {
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
	}

	void stop() {
		stopped = true;
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		if (stopped || event.getDelta() == null) {
			return;
		}
		IResourceDelta delta = event.getDelta().findMember(file.get().getFullPath());
		if (delta == null) {
			return;
		}
		if (delta.getKind() == IResourceDelta.REMOVED) {
			if ((delta.getFlags() & IResourceDelta.MOVED_TO) != 0) {
				IFile to = ResourcesPlugin.getWorkspace().getRoot().getFile(delta.getMovedToPath());
				tell(() -> reader.fileMoved(to));
			} else {
				tell(reader::fileDeleted);
			}
		} else if (delta.getKind() == IResourceDelta.ADDED || (delta.getFlags() & IResourceDelta.CONTENT) != 0) {
			tell(reader::fileChanged);
		}
	}

	private void tell(Runnable what) {
		Later.run(display, () -> {
			if (!stopped) {
				what.run();
			}
		});
	}
}
