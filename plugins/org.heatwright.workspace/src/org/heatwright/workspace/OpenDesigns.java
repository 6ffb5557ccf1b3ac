// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IFile;

/** The designs that are being edited: their problems are those of what is drawn, and a check of the file leaves the word to the editor. */
final class OpenDesigns {

	private static final List<LiveProblems> OPEN = new CopyOnWriteArrayList<>();

	private OpenDesigns() {
	}

	static void add(LiveProblems editor) {
		OPEN.add(editor);
	}

	static void remove(LiveProblems editor) {
		OPEN.remove(editor);
	}

	/** Has the problems of what is drawn written again; false when nobody draws the design of that file. */
	static boolean writeAgain(IFile file) {
		boolean drawn = false;
		for (LiveProblems editor : OPEN) {
			drawn |= editor.writeAgain(file);
		}
		return drawn;
	}
}
