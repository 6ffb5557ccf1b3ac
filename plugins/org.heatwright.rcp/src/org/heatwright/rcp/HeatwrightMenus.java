// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarContributionItem;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ActionFactory.IWorkbenchAction;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** File, Edit, Window and Help of the product; the editor of a machine puts its own menu between them. */
final class HeatwrightMenus extends ActionBarAdvisor {

	private static final String FILE_BAR = "org.heatwright.rcp.file";

	private IWorkbenchWindow window;

	HeatwrightMenus(IActionBarConfigurer configurer) {
		super(configurer);
	}

	@Override
	protected void makeActions(IWorkbenchWindow shown) {
		window = shown;
		for (ActionFactory factory : new ActionFactory[] { ActionFactory.CLOSE, ActionFactory.CLOSE_ALL, ActionFactory.SAVE, ActionFactory.SAVE_AS,
				ActionFactory.SAVE_ALL, ActionFactory.REVERT,
				ActionFactory.PRINT, ActionFactory.IMPORT, ActionFactory.EXPORT, ActionFactory.PROPERTIES, ActionFactory.QUIT, ActionFactory.UNDO,
				ActionFactory.REDO, ActionFactory.CUT,
				ActionFactory.COPY, ActionFactory.PASTE, ActionFactory.DELETE, ActionFactory.SELECT_ALL, ActionFactory.FIND, ActionFactory.RENAME, ActionFactory.REFRESH,
				ActionFactory.RESET_PERSPECTIVE, ActionFactory.PREFERENCES, ActionFactory.ABOUT, ActionFactory.MAXIMIZE, ActionFactory.NEXT_EDITOR }) {
			register(factory.create(window));
		}
	}

	private IWorkbenchAction action(ActionFactory factory) {
		return (IWorkbenchAction) getAction(factory.getId());
	}

	private void add(IMenuManager menu, ActionFactory... factories) {
		for (ActionFactory factory : factories) {
			menu.add(action(factory));
		}
	}

	private IContributionItem command(String id, int style) {
		CommandContributionItemParameter parameter = new CommandContributionItemParameter(window, id, id, style);
		return new CommandContributionItem(parameter);
	}

	@Override
	protected void fillMenuBar(IMenuManager bar) {
		bar.add(file());
		bar.add(edit());
		bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		bar.add(window());
		bar.add(help());
	}

	private IMenuManager file() {
		MenuManager menu = new MenuManager(Texts.of("menu.file"), IWorkbenchActionConstants.M_FILE);
		menu.add(new GroupMarker(IWorkbenchActionConstants.FILE_START));
		menu.add(command("org.heatwright.rcp.newMachine", CommandContributionItem.STYLE_PUSH));
		menu.add(command("org.heatwright.rcp.openDesign", CommandContributionItem.STYLE_PUSH));
		menu.add(recent());
		menu.add(new GroupMarker(IWorkbenchActionConstants.NEW_EXT));
		menu.add(new Separator());
		add(menu, ActionFactory.CLOSE, ActionFactory.CLOSE_ALL);
		menu.add(new Separator());
		add(menu, ActionFactory.SAVE, ActionFactory.SAVE_AS, ActionFactory.SAVE_ALL, ActionFactory.REVERT);
		menu.add(new GroupMarker(IWorkbenchActionConstants.SAVE_EXT));
		menu.add(new Separator());
		add(menu, ActionFactory.PRINT);
		menu.add(new Separator());
		add(menu, ActionFactory.IMPORT, ActionFactory.EXPORT);
		menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		menu.add(new Separator());
		add(menu, ActionFactory.QUIT);
		menu.add(new GroupMarker(IWorkbenchActionConstants.FILE_END));
		return menu;
	}

	private IMenuManager recent() {
		MenuManager menu = new MenuManager(Texts.of("menu.recent"), "org.heatwright.rcp.recent");
		menu.add(ContributionItemFactory.REOPEN_EDITORS.create(window));
		return menu;
	}

	private IMenuManager edit() {
		MenuManager menu = new MenuManager(Texts.of("menu.edit"), IWorkbenchActionConstants.M_EDIT);
		menu.add(new GroupMarker(IWorkbenchActionConstants.EDIT_START));
		add(menu, ActionFactory.UNDO, ActionFactory.REDO);
		menu.add(new GroupMarker(IWorkbenchActionConstants.UNDO_EXT));
		menu.add(new Separator());
		add(menu, ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE);
		menu.add(new GroupMarker(IWorkbenchActionConstants.CUT_EXT));
		menu.add(new Separator());
		add(menu, ActionFactory.DELETE, ActionFactory.SELECT_ALL, ActionFactory.RENAME);
		menu.add(new Separator());
		menu.add(command("org.eclipse.ui.edit.findReplace", CommandContributionItem.STYLE_PUSH));
		// The text editor of the platform does not open without this place for its entries.
		menu.add(new GroupMarker(IWorkbenchActionConstants.FIND_EXT));
		menu.add(new GroupMarker(IWorkbenchActionConstants.ADD_EXT));
		menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		menu.add(new GroupMarker(IWorkbenchActionConstants.EDIT_END));
		return menu;
	}

	private IMenuManager window() {
		MenuManager menu = new MenuManager(Texts.of("menu.window"), IWorkbenchActionConstants.M_WINDOW);
		MenuManager views = new MenuManager(Texts.of("menu.views"), "org.heatwright.rcp.views");
		views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
		menu.add(views);
		menu.add(command("org.heatwright.rcp.darkTheme", CommandContributionItem.STYLE_CHECK));
		add(menu, ActionFactory.MAXIMIZE, ActionFactory.NEXT_EDITOR, ActionFactory.RESET_PERSPECTIVE);
		menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		menu.add(new Separator());
		add(menu, ActionFactory.PREFERENCES);
		return menu;
	}

	private IMenuManager help() {
		MenuManager menu = new MenuManager(Texts.of("menu.help"), IWorkbenchActionConstants.M_HELP);
		menu.add(command("org.heatwright.rcp.welcome", CommandContributionItem.STYLE_PUSH));
		menu.add(command("org.eclipse.ui.help.helpContents", CommandContributionItem.STYLE_PUSH));
		menu.add(command("org.eclipse.ui.help.dynamicHelp", CommandContributionItem.STYLE_PUSH));
		menu.add(command("org.eclipse.ui.window.showKeyAssist", CommandContributionItem.STYLE_PUSH));
		menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		menu.add(new Separator());
		add(menu, ActionFactory.ABOUT);
		return menu;
	}

	@Override
	protected void fillCoolBar(ICoolBarManager bar) {
		IToolBarManager file = new ToolBarManager(bar.getStyle() | SWT.FLAT);
		bar.add(new ToolBarContributionItem(file, FILE_BAR));
		file.add(command("org.heatwright.rcp.newMachine", CommandContributionItem.STYLE_PUSH));
		file.add(command("org.heatwright.rcp.openDesign", CommandContributionItem.STYLE_PUSH));
		file.add(action(ActionFactory.SAVE));
		bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		bar.add(new GroupMarker(IWorkbenchActionConstants.GROUP_EDITOR));
	}
}
