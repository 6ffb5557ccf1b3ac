// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.Shape;
import java.util.Locale;
import java.util.Optional;

import org.heatwright.analysis.BathAnalysis;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.picture.ShortNumber;

/** A reservoir: tinted by temperature, with its temperature, spectrum and how much of Bound 2 its current uses. */
record BathCard(Sheet sheet, Bath bath) implements Card {

	private static final double DECADES = 3;

	/** The current and Bound 2 as shares of Bound 1. */
	private record Gauge(double saturation, double bound2) {
	}

	@Override
	public Rectangle bounds() {
		return sheet.place(bath);
	}

	@Override
	public double share(Coupling wire) {
		return Sheet.share(sheet.wiresOf(bath), wire);
	}

	@Override
	public void paint(Pen pen) {
		double heat = sheet.heat().of(bath);
		Rectangle area = Pen.inner(bounds());
		pen.card(area, pen.scheme.soft(heat), pen.scheme.strong(heat), () -> content(pen, area, heat));
	}

	private void content(Pen pen, Rectangle area, double heat) {
		int head = Pen.LINE_HEIGHT + 8;
		Shape before = pen.graphics.getClip();
		pen.graphics.clip(new Rectangle(area.x, area.y, area.width, head));
		pen.round(area, Pen.ROUND, pen.scheme.strong(heat));
		pen.graphics.setClip(before);
		pen.centred(DesignLabels.name(bath), pen.bold, pen.scheme.onStrong(heat), area, area.y + 5);
		int y = area.y + head + 5;
		pen.centred(DesignLabels.temperature(bath), pen.bold, pen.scheme.text(), area, y);
		pen.centred(bath.getSpectrum() == null ? "no spectrum" : DesignLabels.kind(bath.getSpectrum()).replace(" spectrum", ""), pen.plain, pen.scheme.faint(),
				area, y + Pen.LINE_HEIGHT);
		Optional<Gauge> gauge = sheet.numbers(bath).flatMap(this::gauge);
		if (gauge.isPresent()) {
			paint(pen, area, gauge.get(), pen.scheme.strong(heat));
		} else {
			pen.centred(bath.getRole().getName().toLowerCase(Locale.ROOT) + " bath", pen.plain, pen.scheme.faint(), area, area.getMaxY() - Pen.LINE_HEIGHT - 3);
		}
	}

	/** Both bounds must be finite and above zero to be drawn on one bar. */
	private Optional<Gauge> gauge(BathAnalysis numbers) {
		double bound1 = numbers.bounds().bound1();
		double bound2 = numbers.bounds().bound2();
		boolean drawable = bound1 > 0 && bound2 > 0 && Double.isFinite(bound1) && Double.isFinite(bound2);
		return drawable ? Optional.of(new Gauge(Math.abs(sheet.shownCurrent(numbers)) / bound1, bound2 / bound1)) : Optional.empty();
	}

	/** A bar over three decades: full at Bound 1, with a mark at Bound 2, empty below a thousandth of Bound 1. */
	private static void paint(Pen pen, Rectangle area, Gauge gauge, Color color) {
		String percent = ShortNumber.percent(gauge.saturation() / gauge.bound2());
		int middle = area.y + area.height - Pen.LINE_HEIGHT / 2 - 6;
		Rectangle bar = new Rectangle(area.x + 12, middle - 3, (int) Math.max(20, area.width - 32 - pen.width(percent, pen.plain)), 7);
		pen.text(percent, pen.plain, pen.scheme.text(), bar.getMaxX() + 8, middle - 8);
		pen.round(bar, 7, pen.scheme.groove());
		double share = share(gauge.saturation());
		if (share > 0) {
			pen.round(new Rectangle(bar.x, bar.y, Math.max(7, (int) (bar.width * share)), bar.height), 7, color);
		}
		int mark = bar.x + (int) (bar.width * share(gauge.bound2()));
		pen.line(mark, bar.y - 3, mark, bar.getMaxY() + 3, 2, pen.scheme.text());
	}

	private static double share(double ofBound1) {
		return Math.clamp(1 + Math.log10(Math.max(ofBound1, 1e-30)) / DECADES, 0.0, 1.0);
	}
}
