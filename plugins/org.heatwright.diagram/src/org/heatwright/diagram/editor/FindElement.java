// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.heatwright.diagram.Texts;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Layout;
import org.heatwright.model.machine.Machine;

/**
 * Ctrl+F on the drawing: an element by a piece of its name, its kind or its numbers, selected and brought into sight. Verified by {@code FindTest} in the UI
 * tests.
 */
public final class FindElement extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof MachineEditor editor && editor.isOpen()) {
			ElementListSelectionDialog dialog = new ElementListSelectionDialog(HandlerUtil.getActiveShell(event), new LabelProvider() {

				@Override
				public String getText(Object element) {
					return words((Element) element);
				}
			});
			dialog.setTitle(Texts.of("find.title"));
			dialog.setMessage(Texts.of("find.message"));
			dialog.setElements(elements(editor.machine()).toArray());
			if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof Element element) {
				editor.show(element);
			}
		}
		return null;
	}

	/** Everything in a machine that has an id, in the order of its file. */
	public static List<Element> elements(Machine machine) {
		List<Element> elements = new ArrayList<>();
		for (TreeIterator<EObject> all = machine.eAllContents(); all.hasNext();) {
			EObject object = all.next();
			if (object instanceof Layout) {
				all.prune();
			} else if (object instanceof Element element && element.getId() != null) {
				elements.add(element);
			}
		}
		return elements;
	}

	/** "*hot" finds a bath by its name and by its kind. */
	static String words(Element element) {
		return DesignLabels.name(element) + " \u2013 " + DesignLabels.kind(element) + ", " + DesignLabels.text(element);
	}
}
