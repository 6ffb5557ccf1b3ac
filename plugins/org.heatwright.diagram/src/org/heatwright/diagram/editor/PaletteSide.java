// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.gef.EditDomain;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Sash;
import org.heatwright.diagram.figures.Awt;
import org.heatwright.picture.Scheme;

/** Drawing and palette side by side, with a bar between them that can be dragged. How wide the palette is, and whether it is there, is remembered. */
final class PaletteSide {

	private static final int BAR = 4;
	private static final int NARROWEST = 110;
	private static final int USUAL = 172;
	private static final String WIDTH = "palette.width";
	private static final String HIDDEN = "palette.hidden";

	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.heatwright.diagram");
	private final Composite all;
	private final Composite drawing;
	private final Sash bar;
	private final ThemedPalette viewer;
	private Scheme colors = Scheme.LIGHT;

	PaletteSide(Composite parent, EditDomain domain) {
		all = new Composite(parent, SWT.NONE);
		drawing = new Composite(all, SWT.NONE);
		drawing.setLayout(new FillLayout());
		bar = new Sash(all, SWT.VERTICAL);
		viewer = new ThemedPalette(() -> colors.isDark());
		viewer.createControl(all);
		domain.setPaletteViewer(viewer);
		all.addListener(SWT.Resize, event -> layout());
		bar.addListener(SWT.Selection, this::drag);
	}

	/** Where the drawing goes. */
	Composite drawing() {
		return drawing;
	}

	void paintWith(Scheme scheme) {
		colors = scheme;
		Control control = viewer.getControl();
		control.setBackground(scheme.isDark() ? Awt.color(scheme.card()) : control.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		bar.setBackground(Awt.color(scheme.groove()));
		control.redraw();
	}

	boolean isShown() {
		return !preferences.getBoolean(HIDDEN, false);
	}

	void show(boolean shown) {
		preferences.putBoolean(HIDDEN, !shown);
		layout();
	}

	private void drag(Event event) {
		preferences.putInt(WIDTH, Math.clamp(all.getClientArea().width - event.x - BAR, NARROWEST, Math.max(NARROWEST, all.getClientArea().width / 2)));
		layout();
	}

	private void layout() {
		int width = all.getClientArea().width;
		int height = all.getClientArea().height;
		int palette = isShown() ? Math.min(preferences.getInt(WIDTH, USUAL), width / 2) : 0;
		int between = isShown() ? BAR : 0;
		bar.setVisible(isShown());
		viewer.getControl().setVisible(isShown());
		drawing.setBounds(0, 0, width - palette - between, height);
		bar.setBounds(width - palette - between, 0, between, height);
		viewer.getControl().setBounds(width - palette, 0, palette, height);
	}
}
