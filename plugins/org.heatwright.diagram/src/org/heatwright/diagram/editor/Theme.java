// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.heatwright.picture.Scheme;
import org.osgi.service.event.EventHandler;

/** Which colours go with the theme of the workbench, and word of its change. */
public final class Theme {

	private static final String CHANGED = IThemeEngine.Events.THEME_CHANGED;

	private final EventHandler handler;

	/** @param changed called in the thread of the display after the theme has changed */
	public Theme(Runnable changed) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		handler = event -> Later.run(display, changed);
		broker().subscribe(CHANGED, handler);
	}

	private static IEventBroker broker() {
		return PlatformUI.getWorkbench().getService(IEventBroker.class);
	}

	public Scheme scheme() {
		IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		boolean dark = engine != null && engine.getActiveTheme() != null ? engine.getActiveTheme().getId().contains("dark") : Display.isSystemDarkTheme();
		return dark ? Scheme.DARK : Scheme.LIGHT;
	}

	public void dispose() {
		broker().unsubscribe(handler);
	}
}
