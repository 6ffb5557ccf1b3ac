// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.heatwright.picture.Scheme;
import org.heatwright.ui.Texts;
import org.heatwright.picture.Digits;
import org.heatwright.ui.look.Look;

/** The moduli of a matrix as coloured cells; the element under the mouse, or the one that the arrow keys choose, is read out. */
final class HeatMap extends Canvas {

	private static final int PAD = 6;
	private static final int LARGEST_CELL = 72;
	private static final int DIGITS = 6;

	private final Consumer<String> readout;
	private double[][] matrix;
	private List<String> names = List.of();
	private String message = "";
	private double largest;
	private int size;
	private Point chosen;

	/** @param readout gets the words for the chosen element */
	HeatMap(Composite parent, Consumer<String> readout) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.readout = readout;
		addPaintListener(this::paint);
		addListener(SWT.MouseMove, event -> choose(at(event.x, event.y)));
		addListener(SWT.MouseDown, event -> setFocus());
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
		Look.follow(this, this::redraw);
	}

	/** @param parts real and imaginary parts, row by row */
	void show(double[][] parts, List<String> states) {
		matrix = parts;
		names = states;
		size = (int) Math.round(Math.sqrt(parts[0].length));
		largest = 0;
		for (int i = 0; i < parts[0].length; i++) {
			largest = Math.max(largest, modulus(i));
		}
		chosen = null;
		readout.accept(Texts.of("operator.summary", Integer.toString(size), Digits.of(largest, DIGITS)));
		redraw();
	}

	void say(String words) {
		matrix = null;
		message = words;
		readout.accept("");
		redraw();
	}

	private double modulus(int i) {
		return Math.hypot(matrix[0][i], matrix[1][i]);
	}

	private void key(Event event) {
		int across = event.keyCode == SWT.ARROW_LEFT ? -1 : event.keyCode == SWT.ARROW_RIGHT ? 1 : 0;
		int down = event.keyCode == SWT.ARROW_UP ? -1 : event.keyCode == SWT.ARROW_DOWN ? 1 : 0;
		if (matrix != null && (across != 0 || down != 0)) {
			choose(chosen == null ? new Point(0, 0) : new Point(Math.clamp(chosen.x + across, 0, size - 1), Math.clamp(chosen.y + down, 0, size - 1)));
		}
	}

	private void choose(Point cell) {
		if (matrix == null || cell == null || cell.equals(chosen)) {
			return;
		}
		chosen = cell;
		int i = cell.y * size + cell.x;
		String value = Digits.of(matrix[0][i], DIGITS)
				+ (matrix[1][i] == 0 ? "" : (matrix[1][i] < 0 ? " \u2212 " : " + ") + Digits.of(Math.abs(matrix[1][i]), DIGITS) + " i");
		readout.accept("\u27e8" + name(cell.y) + "| A |" + name(cell.x) + "\u27e9 = " + value);
		redraw();
	}

	private String name(int state) {
		return state < names.size() ? names.get(state) : Integer.toString(state);
	}

	private double cell() {
		Rectangle area = getClientArea();
		return Math.min(LARGEST_CELL, Math.min(area.width - 2.0 * PAD, area.height - 5.0 * PAD) / Math.max(1, size));
	}

	private Point at(int x, int y) {
		double cell = cell();
		int column = (int) Math.floor((x - PAD) / cell);
		int row = (int) Math.floor((y - PAD) / cell);
		return column >= 0 && row >= 0 && column < size && row < size ? new Point(column, row) : null;
	}

	private void paint(PaintEvent event) {
		GC gc = event.gc;
		Scheme scheme = Look.scheme();
		gc.setBackground(Look.color(scheme.sheet()));
		gc.fillRectangle(getClientArea());
		gc.setFont(JFaceResources.getDialogFont());
		if (matrix == null) {
			gc.setForeground(Look.color(scheme.faint()));
			gc.drawText(message, PAD, PAD, true);
			return;
		}
		double cell = cell();
		for (int row = 0; row < size; row++) {
			for (int column = 0; column < size; column++) {
				double share = largest > 0 ? modulus(row * size + column) / largest : 0;
				gc.setBackground(Look.color(mix(scheme.card(), scheme.accent(), share)));
				int x = edge(column, cell);
				int y = edge(row, cell);
				gc.fillRectangle(x, y, edge(column + 1, cell) - x - (cell > 6 ? 1 : 0), edge(row + 1, cell) - y - (cell > 6 ? 1 : 0));
			}
		}
		if (chosen != null) {
			gc.setForeground(Look.color(scheme.text()));
			gc.setLineWidth(2);
			gc.drawRectangle(edge(chosen.x, cell), edge(chosen.y, cell), (int) cell, (int) cell);
		}
		names(gc, scheme, cell);
	}

	private void names(GC gc, Scheme scheme, double cell) {
		if (cell < gc.getFontMetrics().getHeight()) {
			return;
		}
		gc.setForeground(Look.color(scheme.text()));
		for (int row = 0; row < size; row++) {
			gc.drawText(name(row), edge(size, cell) + PAD, (int) (PAD + (row + 0.5) * cell) - gc.getFontMetrics().getHeight() / 2, true);
			int wide = gc.textExtent(name(row)).x;
			if (wide < cell) {
				gc.drawText(name(row), (int) (PAD + (row + 0.5) * cell) - wide / 2, edge(size, cell) + PAD, true);
			}
		}
	}

	private static int edge(int number, double cell) {
		return PAD + (int) Math.round(number * cell);
	}

	private static java.awt.Color mix(java.awt.Color from, java.awt.Color to, double share) {
		return new java.awt.Color(part(from.getRed(), to.getRed(), share), part(from.getGreen(), to.getGreen(), share), part(from.getBlue(), to.getBlue(), share));
	}

	private static int part(int from, int to, double share) {
		return (int) Math.round(from + share * (to - from));
	}
}
