// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import org.eclipse.gef.ContextMenuProvider;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.gef.ui.actions.GEFActionConstants;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.ui.actions.ActionFactory;
import org.heatwright.diagram.Texts;
import org.heatwright.diagram.arrange.Arrangement;

/** What the right mouse button offers on the drawing. */
final class MachineMenu extends ContextMenuProvider {

	private final ActionRegistry actions;

	MachineMenu(EditPartViewer viewer, ActionRegistry actions) {
		super(viewer);
		this.actions = actions;
	}

	@Override
	public void buildContextMenu(IMenuManager menu) {
		GEFActionConstants.addStandardActionGroups(menu);
		append(menu, GEFActionConstants.GROUP_UNDO, ActionFactory.UNDO.getId(), ActionFactory.REDO.getId());
		append(menu, GEFActionConstants.GROUP_COPY, ActionFactory.CUT.getId(), ActionFactory.COPY.getId(), ActionFactory.PASTE.getId(), ClipActions.DUPLICATE);
		append(menu, GEFActionConstants.GROUP_EDIT, ActionFactory.DELETE.getId(), GEFActionConstants.DIRECT_EDIT);
		append(menu, GEFActionConstants.GROUP_EDIT, ViewActions.INSERT);
		append(menu, GEFActionConstants.GROUP_VIEW, FitAction.ID, ArrangeActions.LAYOUT);
		MenuManager arrange = new MenuManager(Texts.of("menu.arrange"));
		for (Arrangement arrangement : Arrangement.values()) {
			IAction action = actions.getAction(arrangement.commandId());
			if (action.isEnabled()) {
				arrange.add(action);
			}
		}
		menu.appendToGroup(GEFActionConstants.GROUP_VIEW, arrange);
		append(menu, GEFActionConstants.GROUP_VIEW, ImageActions.ID);
		append(menu, GEFActionConstants.GROUP_SAVE, ActionFactory.SAVE.getId());
	}

	private void append(IMenuManager menu, String group, String... ids) {
		for (String id : ids) {
			IAction action = actions.getAction(id);
			if (action != null) {
				menu.appendToGroup(group, action);
			}
		}
	}
}
