// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.drawing;

import java.awt.Color;
import java.awt.Rectangle;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.edit.DesignLabels;

/** An array of qubits: an ensemble of spins with its size and frequency. */
record ArrayCard(Sheet sheet, QubitArray array) implements Card {

	private static final int COLUMNS = 5;
	private static final int ROWS = 4;

	@Override
	public Rectangle bounds() {
		return sheet.place(array);
	}

	@Override
	public double share(Coupling wire) {
		return Sheet.share(sheet.wiresAt(sheet.wiresAt(Side.LEFT).contains(wire) ? Side.LEFT : Side.RIGHT), wire);
	}

	@Override
	public void paint(Pen pen) {
		Rectangle area = Pen.inner(bounds());
		pen.card(area, pen.scheme.card(), pen.scheme.accent(), () -> content(pen, area));
	}

	private void content(Pen pen, Rectangle area) {
		pen.centred(DesignLabels.name(array), pen.bold, pen.scheme.text(), area, area.y + 9);
		int top = area.y + 18 + Pen.LINE_HEIGHT;
		int bottom = area.y + area.height - 2 * Pen.LINE_HEIGHT - 16;
		int pitch = Math.max(8, Math.min((area.width - 32) / COLUMNS, (bottom - top) / ROWS));
		int x = area.x + (area.width - COLUMNS * pitch) / 2 + pitch / 2;
		int y = top + (bottom - top - ROWS * pitch) / 2 + pitch / 2;
		String size = DesignLabels.value(array, ArrayPackage.Literals.QUBIT_ARRAY__SIZE);
		int shown = shown(size);
		for (int i = 0; i < COLUMNS * ROWS; i++) {
			spin(pen, x + i % COLUMNS * pitch, y + i / COLUMNS * pitch, Math.max(4, pitch / 2 - 3), i < shown);
		}
		int terms = array.getTerms().size();
		pen.centred("L = " + size, pen.bold, pen.scheme.text(), area, bottom + 6);
		pen.centred(
				"\u03c9 = " + DesignLabels.value(array, ArrayPackage.Literals.QUBIT_ARRAY__FREQUENCY)
						+ (terms == 0 ? "" : " + " + terms + (terms == 1 ? " term" : " terms")),
				pen.plain, pen.scheme.faint(),
				area, bottom + 6 + Pen.LINE_HEIGHT);
	}

	/** As many as there are, up to what fits, since thousands look alike. */
	private static int shown(String size) {
		try {
			return (int) Math.clamp(Double.parseDouble(size), 0.0, COLUMNS * ROWS);
		} catch (NumberFormatException e) {
			return COLUMNS * ROWS;
		}
	}

	/** A place that is not taken stays a faint ring. */
	private static void spin(Pen pen, int x, int y, int radius, boolean taken) {
		Color accent = pen.scheme.accent();
		pen.circle(x, y, radius, Pen.clear(accent, taken ? 70 : 22));
		if (taken) {
			pen.line(x, y + radius - 3, x, y - radius + 5, 2, accent);
			pen.triangle(accent, x, y - radius + 1, x - 4, y - radius + 8, x + 4, y - radius + 8);
		}
	}
}
