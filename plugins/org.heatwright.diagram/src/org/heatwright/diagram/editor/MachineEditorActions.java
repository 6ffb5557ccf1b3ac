// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.util.List;

import org.eclipse.gef.ui.actions.ActionBarContributor;
import org.eclipse.gef.ui.actions.DeleteRetargetAction;
import org.eclipse.gef.ui.actions.GEFActionConstants;
import org.eclipse.gef.ui.actions.RedoRetargetAction;
import org.eclipse.gef.ui.actions.UndoRetargetAction;
import org.eclipse.gef.ui.actions.ZoomComboContributionItem;
import org.eclipse.gef.ui.actions.ZoomInRetargetAction;
import org.eclipse.gef.ui.actions.ZoomOutRetargetAction;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.LabelRetargetAction;
import org.eclipse.ui.actions.RetargetAction;
import org.heatwright.diagram.Texts;
import org.heatwright.diagram.arrange.Arrangement;

/** The Machine menu and the tool bar while a machine is being drawn. */
public final class MachineEditorActions extends ActionBarContributor {

	private static final String MENU = "org.heatwright.diagram.menu";

	@Override
	protected void buildActions() {
		addRetargetAction(new UndoRetargetAction());
		addRetargetAction(new RedoRetargetAction());
		addRetargetAction(new DeleteRetargetAction());
		addRetargetAction(new ZoomInRetargetAction());
		addRetargetAction(new ZoomOutRetargetAction());
		add(ViewActions.INSERT, Texts.of(ViewActions.INSERT), "insert");
		add(ClipActions.DUPLICATE, Texts.of("edit.duplicate"), "duplicate");
		add(FitAction.ID, Texts.of("view.fit"), "fit");
		add(ArrangeActions.LAYOUT, Texts.of("arrange.LAYOUT"), "layout");
		add(ImageActions.ID, Texts.of(ImageActions.ID), "picture");
		add(GuideActions.SELECTION, Texts.of(GuideActions.SELECTION), "guides");
		add(GuideActions.REMOVE, Texts.of(GuideActions.REMOVE), "guides");
		for (Arrangement arrangement : Arrangement.values()) {
			add(arrangement.commandId(), arrangement.label(), arrangement.name().toLowerCase(java.util.Locale.ROOT));
		}
		for (String id : ViewActions.switches()) {
			RetargetAction action = new LabelRetargetAction(id, Texts.of(id), IAction.AS_CHECK_BOX);
			action.setActionDefinitionId(id);
			addRetargetAction(action);
		}
	}

	private void add(String id, String label, String icon) {
		RetargetAction action = new LabelRetargetAction(id, label);
		action.setActionDefinitionId(id);
		action.setToolTipText(label.replace("&", ""));
		action.setImageDescriptor(ArrangeActions.icon(icon));
		addRetargetAction(action);
	}

	@Override
	protected void declareGlobalActionKeys() {
		for (ActionFactory action : List.of(ActionFactory.SELECT_ALL, ActionFactory.PRINT, ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE,
				ActionFactory.RENAME)) {
			addGlobalActionKey(action.getId());
		}
	}

	@Override
	public void contributeToMenu(IMenuManager bar) {
		IMenuManager menu = new MenuManager(Texts.of("menu.machine"), MENU);
		menu.add(getAction(ViewActions.INSERT));
		menu.add(getAction(ClipActions.DUPLICATE));
		menu.add(new Separator());
		menu.add(getAction(ArrangeActions.LAYOUT));
		menu.add(arrange());
		menu.add(new Separator());
		menu.add(getAction(GEFActionConstants.ZOOM_IN));
		menu.add(getAction(GEFActionConstants.ZOOM_OUT));
		menu.add(getAction(FitAction.ID));
		menu.add(new Separator());
		ViewActions.switches().forEach(id -> menu.add(getAction(id)));
		menu.add(getAction(GuideActions.SELECTION));
		menu.add(getAction(GuideActions.REMOVE));
		menu.add(new Separator());
		menu.add(getAction(ImageActions.ID));
		menu.add(new GenerationsMenu(getPage()).menu());
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		bar.insertAfter(IWorkbenchActionConstants.M_EDIT, menu);
	}

	private IMenuManager arrange() {
		IMenuManager menu = new MenuManager(Texts.of("menu.arrange"));
		for (Arrangement arrangement : Arrangement.values()) {
			if (arrangement == Arrangement.ALIGN_TOP || arrangement == Arrangement.DISTRIBUTE_HORIZONTALLY || arrangement == Arrangement.SAME_WIDTH) {
				menu.add(new Separator());
			}
			menu.add(getAction(arrangement.commandId()));
		}
		return menu;
	}

	@Override
	public void contributeToToolBar(IToolBarManager bar) {
		bar.add(getAction(ActionFactory.UNDO.getId()));
		bar.add(getAction(ActionFactory.REDO.getId()));
		bar.add(new Separator());
		bar.add(getAction(ViewActions.INSERT));
		bar.add(getAction(ArrangeActions.LAYOUT));
		bar.add(new Separator());
		bar.add(getAction(GEFActionConstants.ZOOM_OUT));
		bar.add(new ZoomComboContributionItem(getPage()));
		bar.add(getAction(GEFActionConstants.ZOOM_IN));
		bar.add(getAction(FitAction.ID));
	}
}
