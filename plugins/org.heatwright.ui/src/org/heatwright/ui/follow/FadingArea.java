// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.follow;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.heatwright.ui.look.Look;

/**
 * What a view shows, with a word in its corner while that is out of date: then charts and drawings pale and the rows of tables are grey. What one chooses with
 * stays as it is and can be used. A result that
 * comes at once does not make the view flicker. Verified by {@code StaleTest} in the UI tests.
 */
final class FadingArea extends Composite {

	private static final int PATIENCE = 200;
	private static final int VEIL = 165;
	private static final int CORNER = 8;
	private static final String VEILED = "veiled";

	private final Composite content;
	private final Badge badge;
	private boolean outdated;
	private boolean faded;

	FadingArea(Composite parent, String word) {
		super(parent, SWT.NONE);
		content = new Composite(this, SWT.NONE);
		content.setLayout(new FillLayout());
		badge = new Badge(this, word);
		badge.setVisible(false);
		badge.moveAbove(content);
		setLayout(new Cornered());
		Look.follow(this, () -> paint(content));
	}

	/** Where the view puts what it shows. */
	Composite content() {
		return content;
	}

	/** Tells whether what is shown is out of date. */
	void setOutdated(boolean now) {
		outdated = now;
		if (!now) {
			fade(false);
		} else if (!faded) {
			getDisplay().timerExec(PATIENCE, () -> {
				if (!isDisposed() && outdated) {
					fade(true);
				}
			});
		}
	}

	boolean isFaded() {
		return faded;
	}

	private void fade(boolean now) {
		if (faded != now) {
			faded = now;
			badge.setVisible(now);
			layout();
			paint(content);
		}
	}

	private void paint(Control control) {
		if (control instanceof Table || control instanceof Tree) {
			control.setForeground(Look.color(faded ? Look.scheme().line() : Look.scheme().text()));
		} else if (control instanceof Composite composite && !(control instanceof Combo) && !(control instanceof CCombo) && !(control instanceof Spinner)) {
			if (composite.getData(VEILED) == null) {
				composite.setData(VEILED, Boolean.TRUE);
				composite.addPaintListener(this::veil);
			}
			composite.redraw();
			for (Control child : composite.getChildren()) {
				paint(child);
			}
		}
	}

	private void veil(PaintEvent event) {
		if (faded) {
			event.gc.setAlpha(VEIL);
			event.gc.setBackground(((Control) event.widget).getBackground());
			event.gc.fillRectangle(((Composite) event.widget).getClientArea());
			event.gc.setAlpha(255);
		}
	}

	/** The content fills the area, the badge lies over its lower right corner. */
	private final class Cornered extends Layout {

		@Override
		protected Point computeSize(Composite composite, int wide, int high, boolean changed) {
			return content.computeSize(wide, high, changed);
		}

		@Override
		protected void layout(Composite composite, boolean changed) {
			Rectangle all = getClientArea();
			content.setBounds(all);
			Point size = badge.computeSize(SWT.DEFAULT, SWT.DEFAULT);
			badge.setBounds(all.x + all.width - size.x - CORNER, all.y + all.height - size.y - CORNER, size.x, size.y);
		}
	}
}
