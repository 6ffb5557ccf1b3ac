// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.dynamichelpers.IExtensionChangeHandler;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.internal.WorkbenchPlugin;
import org.eclipse.ui.internal.registry.ActionSetRegistry;
import org.eclipse.ui.internal.registry.IActionSetDescriptor;

/** Takes out of the menus and preferences what programmers need and designers of machines do not. The platform has no public way to do so for action sets. */
final class Clutter {

	private static final String OURS = "org.heatwright.";
	private static final Set<String> KEPT = Set.of("org.eclipse.ui.edit.text.actionSet.presentation");
	private static final List<String> PAGES = List.of("org.eclipse.team.ui.TeamPreferences", "org.eclipse.debug.ui.DebugPreferencePage",
			"org.eclipse.ui.net.NetPreferences");

	private Clutter() {
	}

	static void removeActionSets() {
		ActionSetRegistry registry = WorkbenchPlugin.getDefault().getActionSetRegistry();
		for (IActionSetDescriptor set : registry.getActionSets()) {
			if (!set.getId().startsWith(OURS) && !KEPT.contains(set.getId())) {
				IExtension extension = set.getConfigurationElement().getDeclaringExtension();
				((IExtensionChangeHandler) registry).removeExtension(extension, new Object[] { set });
			}
		}
	}

	static void removePreferencePages() {
		PreferenceManager pages = PlatformUI.getWorkbench().getPreferenceManager();
		PAGES.forEach(pages::remove);
	}
}
