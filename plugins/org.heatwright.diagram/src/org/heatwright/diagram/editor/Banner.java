// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.heatwright.diagram.figures.Awt;
import org.heatwright.picture.Scheme;

/** A strip above the drawing that says why there are no numbers, or what to do next; not there when there is nothing to say. */
final class Banner extends Canvas {

	private static final int MARGIN = 10;
	private static final int BAR = 5;
	private static final int LINE = 20;

	private String text = "";
	private Scheme scheme = Scheme.LIGHT;
	private boolean bad;
	private List<Choice> choices = List.of();
	private final List<Rectangle> buttons = new ArrayList<>();

	/** Something that can be done about what the banner says. */
	record Choice(String label, Runnable action) {
	}

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
		setData("name", "banner");
		addPaintListener(event -> paint(event.gc));
		addListener(SWT.MouseUp, event -> press(event.x, event.y));
		addListener(SWT.MouseMove, event -> setCursor(buttonAt(event.x, event.y) < 0 ? null : getDisplay().getSystemCursor(SWT.CURSOR_HAND)));
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

	void paintWith(Scheme colors) {
		scheme = colors;
		redraw();
	}

	/** Something was done and can be taken back. */
	void offer(String text, Choice... offered) {
		show(text, Severity.ADVICE, List.of(offered));
	}

	/** Something is wrong. */
	void complain(String reason) {
		show(reason, Severity.COMPLAINT, List.of());
	}

	/** Something can be done. */
	void advise(String hint) {
		show(hint, Severity.ADVICE, List.of());
	}

	void clear() {
		show("", Severity.ADVICE, List.of());
	}

	private enum Severity {
		ADVICE, COMPLAINT
	}

	private void show(String message, Severity severity, List<Choice> offered) {
		boolean changed = !message.equals(text) || choices.size() != offered.size();
		choices = offered;
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
		int height = Math.max(choices.isEmpty() ? 0 : LINE, layout.getBounds().height) + 2 * MARGIN;
		layout.dispose();
		return new Point(width, height);
	}

	private TextLayout layout(int width) {
		TextLayout layout = new TextLayout(getDisplay());
		layout.setFont(JFaceResources.getDefaultFont());
		layout.setText(text.isEmpty() ? " " : text);
		layout.setWidth(Math.max(50, width - 3 * MARGIN - BAR - (choices.isEmpty() ? 0 : 300)));
		return layout;
	}

	private void paint(GC gc) {
		Point size = getSize();
		Color edge = bad ? Awt.color(scheme.bad()) : Awt.color(scheme.accent());
		gc.setBackground(Awt.color(scheme.card()));
		gc.fillRectangle(0, 0, size.x, size.y);
		gc.setBackground(edge);
		gc.fillRectangle(0, 0, BAR, size.y);
		gc.setForeground(Awt.color(scheme.text()));
		TextLayout layout = layout(size.x);
		layout.draw(gc, BAR + MARGIN, MARGIN);
		layout.dispose();
		paintChoices(gc, size.x);
	}

	/** At the right end, from left to right. */
	private void paintChoices(GC gc, int width) {
		buttons.clear();
		int right = width - MARGIN;
		for (Choice choice : choices.reversed()) {
			int length = gc.textExtent(choice.label()).x + 2 * MARGIN;
			buttons.addFirst(new Rectangle(right - length, MARGIN - 3, length, LINE + 6));
			right -= length + MARGIN;
		}
		for (int i = 0; i < choices.size(); i++) {
			Rectangle button = buttons.get(i);
			gc.setBackground(i == 0 ? Awt.color(scheme.accent()) : Awt.color(scheme.groove()));
			gc.setForeground(i == 0 ? Awt.color(scheme.sheet()) : Awt.color(scheme.text()));
			gc.setAntialias(SWT.ON);
			gc.fillRoundRectangle(button.x, button.y, button.width, button.height, 10, 10);
			Point extent = gc.textExtent(choices.get(i).label());
			gc.drawText(choices.get(i).label(), button.x + (button.width - extent.x) / 2, button.y + (button.height - extent.y) / 2, true);
		}
	}

	private int buttonAt(int x, int y) {
		for (int i = 0; i < buttons.size(); i++) {
			if (buttons.get(i).contains(x, y)) {
				return i;
			}
		}
		return -1;
	}

	private void press(int x, int y) {
		int index = buttonAt(x, y);
		if (index >= 0 && index < choices.size()) {
			choices.get(index).action().run();
		}
	}
}
