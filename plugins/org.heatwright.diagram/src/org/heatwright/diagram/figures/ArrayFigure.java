// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import java.util.List;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Color;
import org.heatwright.diagram.Texts;

/** An array of qubits: an ensemble of spins with its size and frequency. */
public final class ArrayFigure extends CardFigure implements WireHost, ItemHost {

	private static final int COLUMNS = 5;
	private static final int ROWS = 4;

	private String name = "";
	private String size = "";
	private String frequency = "";
	private int terms;
	private List<String> left = List.of();
	private List<String> right = List.of();

	public ArrayFigure(Palette palette) {
		super(palette);
	}

	public void show(String name, String size, String frequency, int terms) {
		this.name = name;
		this.size = size;
		this.frequency = frequency;
		this.terms = terms;
		hover(Texts.of("array.hover", name, size, frequency, terms));
	}

	/** Where the size stands. */
	public Rectangle sizeBox() {
		return line(2);
	}

	/** Where the frequency stands. */
	public Rectangle frequencyBox() {
		return line(1);
	}

	/** A line of text, counted from the bottom; the terms of the Hamiltonian are below the frequency. */
	private Rectangle line(int fromBottom) {
		Rectangle area = inner();
		int bottom = area.bottom() - 8 - (fromBottom + terms) * lineHeight();
		return new Rectangle(area.x + 8, bottom, area.width - 16, lineHeight());
	}

	@Override
	public Rectangle boxOf(ItemFigure item, int index, int count) {
		return line(-index);
	}

	/** The wires that end at the left and at the right side, from top to bottom. */
	public void wires(List<String> atLeft, List<String> atRight) {
		left = List.copyOf(atLeft);
		right = List.copyOf(atRight);
	}

	@Override
	public double share(String coupling) {
		List<String> side = left.contains(coupling) ? left : right;
		return side.contains(coupling) ? (side.indexOf(coupling) + 1.0) / (side.size() + 1) : 0.5;
	}

	@Override
	protected Color fill() {
		return palette.card();
	}

	@Override
	protected Color edge() {
		return palette.accent();
	}

	@Override
	protected void paintContent(Graphics graphics, Rectangle area) {
		centred(graphics, name, bold(), palette.text(), area, area.y + 9);
		int top = area.y + 18 + lineHeight();
		int bottom = sizeBox().y - 6;
		int pitch = Math.max(8, Math.min((area.width - 32) / COLUMNS, (bottom - top) / ROWS));
		int x = area.x + (area.width - COLUMNS * pitch) / 2 + pitch / 2;
		int y = top + (bottom - top - ROWS * pitch) / 2 + pitch / 2;
		int shown = shown();
		for (int i = 0; i < COLUMNS * ROWS; i++) {
			spin(graphics, x + i % COLUMNS * pitch, y + i / COLUMNS * pitch, Math.max(4, pitch / 2 - 3), i < shown);
		}
		centred(graphics, "L = " + size, bold(), palette.text(), area, sizeBox().y);
		centred(graphics, "\u03c9 = " + frequency, getFont(), palette.faint(), area, frequencyBox().y);
	}

	/** As many as there are, up to what fits, since thousands look alike. */
	private int shown() {
		try {
			return (int) Math.clamp(Double.parseDouble(size), 0.0, COLUMNS * ROWS);
		} catch (NumberFormatException e) {
			return COLUMNS * ROWS;
		}
	}

	/** A place that is not taken stays a faint ring. */
	private void spin(Graphics graphics, int x, int y, int radius, boolean taken) {
		graphics.setAlpha(taken ? 70 : 22);
		graphics.setBackgroundColor(palette.accent());
		graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
		graphics.setAlpha(255);
		if (taken) {
			graphics.setForegroundColor(palette.accent());
			graphics.setLineWidth(2);
			graphics.drawLine(x, y + radius - 3, x, y - radius + 5);
			graphics.setLineWidth(1);
			graphics.fillPolygon(new int[] { x, y - radius + 1, x - 4, y - radius + 8, x + 4, y - radius + 8 });
		}
	}
}
