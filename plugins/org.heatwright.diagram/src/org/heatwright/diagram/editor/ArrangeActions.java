// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.gef.ui.actions.SelectionAction;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IWorkbenchPart;
import org.heatwright.diagram.Texts;
import org.heatwright.diagram.arrange.Arrangement;
import org.heatwright.diagram.arrange.LayeredArrangement;
import org.heatwright.diagram.parts.NodePart;
import org.heatwright.model.machine.Element;

/** Aligns, distributes and sizes the selected nodes, and lays out the whole machine. */
final class ArrangeActions {

	static final String LAYOUT = "org.heatwright.diagram.layout";

	private ArrangeActions() {
	}

	static void create(MachineEditor editor, ActionRegistry registry, List<Object> selectionActions) {
		for (Arrangement arrangement : Arrangement.values()) {
			SelectionAction action = new Arrange(editor, arrangement);
			registry.registerAction(action);
			selectionActions.add(action.getId());
		}
		registry.registerAction(new Layout(editor));
	}

	static ImageDescriptor icon(String name) {
		return ImageDescriptor.createFromURL(ArrangeActions.class.getResource("/icons/" + name + ".svg"));
	}

	/** One arrangement of the selected nodes; the one selected last, which GEF marks, is the model for the others. */
	private static final class Arrange extends SelectionAction {

		private final MachineEditor editor;
		private final Arrangement arrangement;

		Arrange(MachineEditor editor, Arrangement arrangement) {
			super((IWorkbenchPart) editor);
			this.editor = editor;
			this.arrangement = arrangement;
			setId(arrangement.commandId());
			setActionDefinitionId(arrangement.commandId());
			setText(arrangement.label());
			setToolTipText(arrangement.label());
			setImageDescriptor(icon(arrangement.name().toLowerCase(java.util.Locale.ROOT)));
		}

		private Map<Element, Rectangle> boxes() {
			Map<Element, Rectangle> boxes = new LinkedHashMap<>();
			List<?> selected = getSelectedObjects();
			for (int i = selected.size() - 1; i >= 0; i--) {
				if (selected.get(i) instanceof NodePart part) {
					boxes.put(part.element(), editor.placeOf(part.element()));
				}
			}
			return boxes;
		}

		@Override
		protected boolean calculateEnabled() {
			return boxes().size() >= arrangement.least();
		}

		@Override
		public void run() {
			execute(editor.commands().arrange(arrangement.label(), arrangement.apply(boxes())));
		}
	}

	private static final class Layout extends org.eclipse.gef.ui.actions.WorkbenchPartAction {

		private final MachineEditor editor;

		Layout(MachineEditor editor) {
			super((IWorkbenchPart) editor);
			this.editor = editor;
			setId(LAYOUT);
			setActionDefinitionId(LAYOUT);
			setText(Texts.of("arrange.LAYOUT"));
			setToolTipText(Texts.of("arrange.LAYOUT"));
			setImageDescriptor(icon("layout"));
		}

		@Override
		protected boolean calculateEnabled() {
			return true;
		}

		@Override
		public void run() {
			execute(editor.commands().arrange(Texts.of("arrange.LAYOUT"), LayeredArrangement.of(editor.machine(), editor::placeOf)));
		}
	}
}
