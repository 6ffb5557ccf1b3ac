// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.util.Iterator;

import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;

/** Connects the actions of an editor with the commands of {@code plugin.xml}, so that their keys can be changed in the preferences and appear in the menus. */
final class EditorKeys {

	private static final String CONTEXT = "org.heatwright.diagram.context";
	private static final String OURS = "org.heatwright.diagram.";

	private EditorKeys() {
	}

	static void activate(IWorkbenchPartSite site, ActionRegistry registry) {
		site.getService(IContextService.class).activateContext(CONTEXT);
		IHandlerService handlers = site.getService(IHandlerService.class);
		for (Iterator<?> actions = registry.getActions(); actions.hasNext();) {
			IAction action = (IAction) actions.next();
			if (action.getActionDefinitionId() != null && action.getActionDefinitionId().startsWith(OURS)) {
				handlers.activateHandler(action.getActionDefinitionId(), new ActionHandler(action));
			}
		}
	}
}
