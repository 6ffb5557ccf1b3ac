// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.follow;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.heatwright.ui.look.Look;

/** A word on a plate. */
final class Badge extends Canvas {

	private static final int PAD = 8;

	private final String word;

	Badge(Composite parent, String word) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.word = word;
		addPaintListener(event -> paint(event.gc));
		getAccessible().addAccessibleListener(new AccessibleAdapter() {

			@Override
			public void getName(AccessibleEvent event) {
				event.result = word;
			}
		});
	}

	private void paint(GC gc) {
		Rectangle all = getClientArea();
		gc.setFont(JFaceResources.getDialogFont());
		gc.setBackground(Look.color(Look.scheme().accent()));
		gc.fillRectangle(all);
		gc.setForeground(Look.color(Look.scheme().sheet()));
		gc.drawText(word, PAD, (all.height - gc.getFontMetrics().getHeight()) / 2, true);
	}

	@Override
	public Point computeSize(int wide, int high, boolean changed) {
		GC gc = new GC(this);
		gc.setFont(JFaceResources.getDialogFont());
		Point text = gc.textExtent(word);
		gc.dispose();
		return new Point(text.x + 2 * PAD, text.y + PAD);
	}
}
