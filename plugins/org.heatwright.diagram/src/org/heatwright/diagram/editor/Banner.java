// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.heatwright.diagram.figures.Palette;

/** A strip above the drawing that says why there are no numbers, or what to do next; not there when there is nothing to say. */
final class Banner extends Canvas {

	private static final int MARGIN = 10;
	private static final int BAR = 5;

	private String text = "";
	private Palette palette = Palette.light();
	private boolean bad;

	/** Puts a banner at the top of a composite; what it stands above goes into {@link #below()}. */
	static Banner above(Composite parent) {
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		return new Banner(all);
	}

	private Banner(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
		data.exclude = true;
		setLayoutData(data);
		setVisible(false);
		addPaintListener(event -> paint(event.gc));
		getAccessible().addAccessibleListener(new AccessibleAdapter() {

			@Override
			public void getName(AccessibleEvent event) {
				event.result = text;
			}
		});
	}

	/** A new composite for what the banner stands above. */
	Composite below() {
		Composite rest = new Composite(getParent(), SWT.NONE);
		rest.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		rest.setLayout(new FillLayout());
		return rest;
	}

	void paintWith(Palette colors) {
		palette = colors;
		redraw();
	}

	/** Something is wrong. */
	void complain(String reason) {
		show(reason, Severity.COMPLAINT);
	}

	/** Something can be done. */
	void advise(String hint) {
		show(hint, Severity.ADVICE);
	}

	void clear() {
		show("", Severity.ADVICE);
	}

	private enum Severity {
		ADVICE, COMPLAINT
	}

	private void show(String message, Severity severity) {
		boolean changed = !message.equals(text);
		text = message;
		bad = severity == Severity.COMPLAINT;
		redraw();
		if (changed) {
			((GridData) getLayoutData()).exclude = text.isEmpty();
			setVisible(!text.isEmpty());
			setToolTipText(text.isEmpty() ? null : text);
			getParent().layout(true, true);
		}
	}

	String text() {
		return text;
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		int width = widthHint == SWT.DEFAULT ? Math.max(200, getParent().getClientArea().width) : widthHint;
		TextLayout layout = layout(width);
		int height = layout.getBounds().height + 2 * MARGIN;
		layout.dispose();
		return new Point(width, height);
	}

	private TextLayout layout(int width) {
		TextLayout layout = new TextLayout(getDisplay());
		layout.setFont(JFaceResources.getDefaultFont());
		layout.setText(text.isEmpty() ? " " : text);
		layout.setWidth(Math.max(50, width - 3 * MARGIN - BAR));
		return layout;
	}

	private void paint(GC gc) {
		Point size = getSize();
		Color edge = bad ? palette.bad() : palette.accent();
		gc.setBackground(palette.card());
		gc.fillRectangle(0, 0, size.x, size.y);
		gc.setBackground(edge);
		gc.fillRectangle(0, 0, BAR, size.y);
		gc.setForeground(palette.text());
		TextLayout layout = layout(size.x);
		layout.draw(gc, BAR + MARGIN, MARGIN);
		layout.dispose();
	}
}
