// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.FocusCellOwnerDrawHighlighter;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerEditor;
import org.eclipse.jface.viewers.TableViewerFocusCellManager;
import org.eclipse.swt.SWT;

/** A table without a mouse: F2 or Return edits the cell, Tab goes to the next one, Delete removes the row, Alt+Up and Alt+Down move it. */
final class TableKeys {

	TableKeys(TableViewer viewer, Editing editing, Consumer<EObject> choose) {
		TableViewerFocusCellManager cells = new TableViewerFocusCellManager(viewer, new FocusCellOwnerDrawHighlighter(viewer));
		ColumnViewerEditorActivationStrategy when = new ColumnViewerEditorActivationStrategy(viewer) {

			@Override
			protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
				boolean key = event.eventType == ColumnViewerEditorActivationEvent.KEY_PRESSED && (event.keyCode == SWT.F2 || event.keyCode == SWT.CR);
				return key || event.eventType == ColumnViewerEditorActivationEvent.MOUSE_DOUBLE_CLICK_SELECTION
						|| event.eventType == ColumnViewerEditorActivationEvent.TRAVERSAL
						|| event.eventType == ColumnViewerEditorActivationEvent.PROGRAMMATIC;
			}
		};
		TableViewerEditor.create(viewer, cells, when,
				ColumnViewerEditor.TABBING_HORIZONTAL | ColumnViewerEditor.TABBING_MOVE_TO_ROW_NEIGHBOR | ColumnViewerEditor.KEYBOARD_ACTIVATION);
		viewer.getTable().addListener(SWT.KeyDown, event -> {
			EObject chosen = (EObject) ((IStructuredSelection) viewer.getSelection()).getFirstElement();
			boolean arrow = event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_DOWN;
			if (chosen == null || viewer.isCellEditorActive()) {
				return;
			}
			if (event.keyCode == SWT.DEL) {
				editing.delete(java.util.Arrays.stream(((IStructuredSelection) viewer.getSelection()).toArray()).map(EObject.class::cast).toList());
				choose.accept(null);
			} else if (arrow && (event.stateMask & SWT.ALT) != 0) {
				editing.move(chosen, event.keyCode == SWT.ARROW_UP ? -1 : 1);
				choose.accept(chosen);
				event.doit = false;
			}
		});
	}
}
