// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.look;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.heatwright.picture.Scheme;
import org.osgi.service.event.EventHandler;

/** The colours that go with the theme of the workbench, the same that reports and the drawing use. To be used in the thread of the display. */
public final class Look {

	private static final String CHANGED = IThemeEngine.Events.THEME_CHANGED;

	private Look() {
	}

	/** Light or dark, as the workbench is now. */
	public static Scheme scheme() {
		IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		boolean dark = engine != null && engine.getActiveTheme() != null ? engine.getActiveTheme().getId().contains("dark") : Display.isSystemDarkTheme();
		return dark ? Scheme.DARK : Scheme.LIGHT;
	}

	/** The same colour for a widget; needs no disposal. */
	public static Color color(java.awt.Color color) {
		return new Color(color.getRed(), color.getGreen(), color.getBlue());
	}

	/** Calls {@code changed} after each change of the theme for as long as the control lives. */
	public static void follow(Control control, Runnable changed) {
		IEventBroker broker = PlatformUI.getWorkbench().getService(IEventBroker.class);
		Display display = control.getDisplay();
		EventHandler handler = event -> Later.run(display, () -> {
			if (!control.isDisposed()) {
				changed.run();
			}
		});
		broker.subscribe(CHANGED, handler);
		control.addDisposeListener(event -> broker.unsubscribe(handler));
	}

	/** Colours a control after the style sheets have been at it, which they are after this event and after each change of the theme. */
	public static void paint(Control control, Runnable paint) {
		control.getDisplay().asyncExec(() -> {
			if (!control.isDisposed()) {
				paint.run();
			}
		});
		follow(control, paint);
	}

	/** A table or tree in the colours of the theme. The style sheets of the platform leave rows dark after a change to light, so they are kept away from it. */
	public static void paper(Control table) {
		table.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
		colorPaper(table);
		follow(table, () -> colorPaper(table));
	}

	private static void colorPaper(Control table) {
		table.setBackground(color(scheme().sheet()));
		table.setForeground(color(scheme().text()));
		if (table instanceof Table rows) {
			rows.setHeaderBackground(color(scheme().card()));
			rows.setHeaderForeground(color(scheme().faint()));
		} else if (table instanceof Tree rows) {
			rows.setHeaderBackground(color(scheme().card()));
			rows.setHeaderForeground(color(scheme().faint()));
		}
		table.redraw();
	}
}
