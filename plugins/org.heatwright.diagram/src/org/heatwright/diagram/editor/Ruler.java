// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.heatwright.diagram.Texts;
import org.heatwright.diagram.figures.Awt;
import org.heatwright.diagram.figures.SheetFigure;
import org.heatwright.diagram.parts.GuideTracker;
import org.heatwright.model.machine.Guide;
import org.heatwright.model.machine.GuideDirection;
import org.heatwright.picture.Scheme;

/**
 * The ruler above a drawing or at its left. A click sets a guide that crosses it, a drag out of it a guide along it; the mark of a guide is dragged along the
 * ruler to move the guide and off it to let
 * the guide go.
 */
final class Ruler extends Canvas {

	static final int BREADTH = 20;

	private static final int NEAR = 4;
	private static final int OFF = 25;
	private static final int BETWEEN = 50;
	private static final int[] STEPS = { 10, 20, 50, 100, 200, 500, 1000, 2000, 5000 };

	private final GuideDirection crossing;
	private final Rulers rulers;
	private final Font small;
	private boolean pressed;
	private Optional<Guide> grabbed = Optional.empty();

	/** @param crossing how the guides run that have their marks here */
	Ruler(Composite parent, GuideDirection crossing, Rulers rulers) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		this.crossing = crossing;
		this.rulers = rulers;
		small = FontDescriptor.createFrom(JFaceResources.getDefaultFont()).increaseHeight(-2).createFont(getDisplay());
		String name = isTop() ? "ruler.top" : "ruler.left";
		setData("name", name);
		setToolTipText(Texts.of(name));
		getAccessible().addAccessibleListener(new AccessibleAdapter() {

			@Override
			public void getName(AccessibleEvent event) {
				event.result = Texts.of(name);
			}
		});
		addPaintListener(event -> paint(event.gc));
		addListener(SWT.MouseDown, this::press);
		addListener(SWT.MouseMove, this::drag);
		addListener(SWT.MouseUp, this::release);
		addListener(SWT.Dispose, event -> small.dispose());
	}

	private boolean isTop() {
		return crossing == GuideDirection.VERTICAL;
	}

	private GuideDirection alongside() {
		return isTop() ? GuideDirection.HORIZONTAL : GuideDirection.VERTICAL;
	}

	private int along(Event event) {
		return isTop() ? event.x : event.y;
	}

	/** How far the mouse is from the outer edge. */
	private int across(Event event) {
		return isTop() ? event.y : event.x;
	}

	private Optional<Guide> guideAt(int pixel) {
		return rulers.guides(crossing).stream().filter(guide -> Math.abs(rulers.toPixel(crossing, guide.getPosition()) - pixel) <= NEAR).findFirst();
	}

	private void press(Event event) {
		if (event.button == 1) {
			pressed = true;
			grabbed = guideAt(along(event));
			rulers.preview(line(event).orElse(null));
		}
	}

	private void drag(Event event) {
		if (pressed) {
			rulers.preview(line(event).orElse(null));
		} else {
			setCursor(guideAt(along(event)).isPresent() ? GuideTracker.cursor(crossing) : null);
		}
	}

	/** Where a guide would stand if the mouse were let go; none when a guide that was grabbed is off the ruler. */
	private Optional<SheetFigure.Line> line(Event event) {
		SheetFigure.Line here = new SheetFigure.Line(crossing, rulers.toSheet(crossing, along(event)));
		if (grabbed.isPresent()) {
			return across(event) > BREADTH + OFF || across(event) < -OFF ? Optional.empty() : Optional.of(here);
		}
		return Optional.of(across(event) > BREADTH ? new SheetFigure.Line(alongside(), rulers.toSheet(alongside(), across(event) - BREADTH)) : here);
	}

	private void release(Event event) {
		if (!pressed) {
			return;
		}
		pressed = false;
		rulers.preview(null);
		Optional<SheetFigure.Line> line = line(event);
		if (grabbed.isEmpty()) {
			line.filter(made -> !rulers.commands().has(made.direction(), made.position()))
					.ifPresent(made -> rulers.execute(rulers.commands().add(made.direction(), made.position())));
		} else if (line.isEmpty()) {
			rulers.execute(rulers.commands().remove(List.of(grabbed.get())));
		} else if (line.get().position() != grabbed.get().getPosition()) {
			rulers.execute(rulers.commands().move(grabbed.get(), line.get().position()));
		}
		grabbed = Optional.empty();
		redraw();
	}

	private void paint(GC gc) {
		Scheme scheme = rulers.scheme();
		int length = isTop() ? getSize().x : getSize().y;
		gc.setBackground(Awt.color(scheme.card()));
		gc.fillRectangle(0, 0, getSize().x, getSize().y);
		gc.setForeground(Awt.color(scheme.line()));
		line(gc, 0, BREADTH - 1, length, BREADTH - 1);
		gc.setFont(small);
		int step = step(rulers.zoom());
		int first = Math.floorDiv(rulers.toSheet(crossing, 0), step) * step;
		for (int place = first; rulers.toPixel(crossing, place) < length; place += step) {
			for (int tenth = 0; tenth < 10; tenth++) {
				int pixel = rulers.toPixel(crossing, place + step * tenth / 10);
				gc.setForeground(Awt.color(scheme.line()));
				line(gc, pixel, BREADTH - (tenth == 0 ? BREADTH : tenth == 5 ? 7 : 4), pixel, BREADTH - 1);
			}
			gc.setForeground(Awt.color(scheme.faint()));
			number(gc, Integer.toString(place), rulers.toPixel(crossing, place) + 3);
		}
		gc.setBackground(Awt.color(scheme.guide()));
		rulers.guides(crossing).forEach(guide -> mark(gc, rulers.toPixel(crossing, guide.getPosition())));
	}

	/** The smallest round step whose numbers do not touch each other. */
	static int step(double zoom) {
		for (int step : STEPS) {
			if (step * zoom >= BETWEEN) {
				return step;
			}
		}
		return STEPS[STEPS.length - 1];
	}

	/** A line whose coordinates are along the ruler and across it. */
	private void line(GC gc, int along1, int across1, int along2, int across2) {
		if (isTop()) {
			gc.drawLine(along1, across1, along2, across2);
		} else {
			gc.drawLine(across1, along1, across2, along2);
		}
	}

	/** Beside the ruler the digits stand one below the other. */
	private void number(GC gc, String digits, int along) {
		if (isTop()) {
			gc.drawText(digits, along, 0, true);
			return;
		}
		Point size = gc.textExtent("0");
		for (int i = 0; i < digits.length(); i++) {
			gc.drawText(digits.substring(i, i + 1), 3, along + i * (size.y - 4) - 2, true);
		}
	}

	private void mark(GC gc, int at) {
		int base = BREADTH - 10;
		gc.fillPolygon(isTop() ? new int[] { at - 5, base, at + 6, base, at, BREADTH } : new int[] { base, at - 5, base, at + 6, BREADTH, at });
	}
}
