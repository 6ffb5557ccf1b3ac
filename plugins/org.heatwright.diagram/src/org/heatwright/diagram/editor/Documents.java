// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.resources.IFile;

/**
 * The documents that are open: editors of the same file share one, so that they show the same machine and undo the same changes. To be used in the thread of
 * the display.
 */
final class Documents {

	private static final Map<IFile, MachineDocument> OPEN = new HashMap<>();

	private Documents() {
	}

	/** Every call must be answered by one of {@link #release}. */
	static MachineDocument acquire(IFile file) {
		MachineDocument document = OPEN.computeIfAbsent(file, MachineDocument::new);
		document.users++;
		return document;
	}

	static void moved(MachineDocument document, IFile to) {
		OPEN.values().remove(document);
		OPEN.put(to, document);
	}

	static void release(MachineDocument document) {
		document.users--;
		if (document.users == 0) {
			OPEN.values().remove(document);
			document.dispose();
		}
	}
}
