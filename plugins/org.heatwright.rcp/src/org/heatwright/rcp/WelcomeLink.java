// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.heatwright.diagram.figures.Awt;
import org.heatwright.picture.Scheme;

/** A card that does something when it is clicked, or when it has the focus and Enter or Space is pressed. */
abstract class WelcomeLink extends Canvas {

	private static final int ROUND = 12;

	protected Scheme scheme = Scheme.LIGHT;
	private final String label;
	private final Runnable action;
	private boolean hovered;

	WelcomeLink(Composite parent, String label, Runnable action) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.label = label;
		this.action = action;
		setData("name", label);
		setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		addPaintListener(event -> paint(event.gc));
		addListener(SWT.MouseUp, event -> run());
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
		for (int type : new int[] { SWT.MouseEnter, SWT.MouseExit, SWT.FocusIn, SWT.FocusOut }) {
			addListener(type, this::hover);
		}
		describe();
	}

	private void describe() {
		getAccessible().addAccessibleListener(new AccessibleAdapter() {

			@Override
			public void getName(AccessibleEvent event) {
				event.result = label;
			}
		});
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {

			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_LINK;
			}
		});
	}

	final String label() {
		return label;
	}

	final void paintWith(Scheme colors) {
		scheme = colors;
		redraw();
	}

	private void hover(Event event) {
		hovered = event.type == SWT.MouseEnter || event.type != SWT.MouseExit && hovered;
		redraw();
	}

	private void key(Event event) {
		if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR || event.character == ' ') {
			run();
		}
	}

	final void run() {
		getDisplay().asyncExec(action);
	}

	private void paint(GC gc) {
		Point size = getSize();
		gc.setAntialias(SWT.ON);
		gc.setBackground(Awt.color(scheme.sheet()));
		gc.fillRectangle(0, 0, size.x, size.y);
		gc.setBackground(Awt.color(scheme.card()));
		gc.fillRoundRectangle(1, 1, size.x - 2, size.y - 2, ROUND, ROUND);
		gc.setForeground(hovered || isFocusControl() ? Awt.color(scheme.accent()) : Awt.color(scheme.groove()));
		gc.setLineWidth(hovered || isFocusControl() ? 2 : 1);
		gc.drawRoundRectangle(1, 1, size.x - 3, size.y - 3, ROUND, ROUND);
		gc.setLineWidth(1);
		gc.setForeground(Awt.color(scheme.text()));
		gc.setFont(JFaceResources.getDefaultFont());
		paintContent(gc, size);
	}

	protected abstract void paintContent(GC gc, Point size);
}
