// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.util.EventObject;
import java.util.List;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.CommandStackListener;

/** The undo history of a document. Whoever is told of a change may come or go meanwhile: an undo can take away what a view shows, and the view with it. */
final class DocumentStack extends BasicCommandStack {

	@Override
	protected void notifyListeners() {
		EventObject event = new EventObject(this);
		for (CommandStackListener listener : List.copyOf(listeners)) {
			listener.commandStackChanged(event);
		}
	}
}
