// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

/** Window &gt; Dark Theme: the whole window at once, and again after the next start. */
public final class DarkTheme extends AbstractHandler implements IElementUpdater {

	private static final String COMMAND = "org.heatwright.rcp.darkTheme";
	private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
	private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

	@Override
	public Object execute(ExecutionEvent event) {
		IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		engine.setTheme(isDark(engine) ? LIGHT : DARK, true);
		PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(COMMAND, null);
		return null;
	}

	private static boolean isDark(IThemeEngine engine) {
		ITheme theme = engine.getActiveTheme();
		return theme != null && theme.getId().contains("dark");
	}

	@Override
	public void updateElement(UIElement element, Map parameters) {
		element.setChecked(isDark(PlatformUI.getWorkbench().getService(IThemeEngine.class)));
	}
}
