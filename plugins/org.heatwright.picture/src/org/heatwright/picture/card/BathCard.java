// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Color;
import java.awt.Rectangle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.heatwright.analysis.BathAnalysis;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.picture.Pen;
import org.heatwright.picture.Pen.Type;
import org.heatwright.picture.Digits;

/** A reservoir: tinted by temperature, with its temperature, spectrum and how much of Bound 2 its current uses. */
public final class BathCard implements Card {

	private static final double DECADES = 3;

	private final Sheet sheet;
	private final Bath bath;
	private final Rectangle bounds;
	private final List<Coupling> wires;
	private final String name;
	private final String role;
	private final String temperature;
	private final String spectrum;
	private final double heat;
	private final Optional<Gauge> gauge;

	/** The current and Bound 2 as shares of Bound 1. */
	public record Gauge(double saturation, double bound2) {
	}

	BathCard(Sheet sheet, Bath bath) {
		this.sheet = sheet;
		this.bath = bath;
		bounds = sheet.place(bath);
		wires = sheet.wiresOf(bath);
		name = DesignLabels.name(bath);
		role = bath.getRole().getName().toLowerCase(Locale.ROOT) + " bath";
		temperature = DesignLabels.temperature(bath);
		spectrum = bath.getSpectrum() == null ? "no spectrum" : DesignLabels.kind(bath.getSpectrum()).replace(" spectrum", "");
		heat = sheet.heat().of(bath);
		gauge = sheet.numbers(bath).flatMap(this::gauge);
	}

	/** Both bounds must be finite and above zero to be drawn on one bar. */
	private Optional<Gauge> gauge(BathAnalysis numbers) {
		double bound1 = numbers.bounds().bound1();
		double bound2 = numbers.bounds().bound2();
		boolean drawable = bound1 > 0 && bound2 > 0 && Double.isFinite(bound1) && Double.isFinite(bound2);
		return drawable ? Optional.of(new Gauge(Math.abs(sheet.shownCurrent(numbers)) / bound1, bound2 / bound1)) : Optional.empty();
	}

	/** What the bar at the bottom shows. */
	public Optional<Gauge> gauge() {
		return gauge;
	}

	@Override
	public Bath element() {
		return bath;
	}

	@Override
	public Rectangle bounds() {
		return bounds;
	}

	@Override
	public double share(Coupling wire) {
		return Sheet.share(wires, wire);
	}

	@Override
	public String words() {
		return name + ", " + role + ": " + temperature + ", " + spectrum
				+ gauge.map(shown -> "\nThe heat current is " + Digits.percent(shown.saturation() / shown.bound2()) + " of Bound 2 (the mark) and "
						+ Digits.percent(shown.saturation()) + " of Bound 1 (the end of the bar)").orElse("");
	}

	@Override
	public List<Spot> spots() {
		Rectangle area = Card.inner(bounds);
		int line = sheet.lineHeight();
		return List.of(new Spot(bath, MachinePackage.Literals.ELEMENT__NAME, new Rectangle(area.x + 6, area.y + 4, area.width - 12, line + 6)),
				new Spot(bath, BathPackage.Literals.BATH__TEMPERATURE, new Rectangle(area.x + 8, area.y + line + 11, area.width - 16, line + 4)));
	}

	@Override
	public void paint(Pen pen) {
		Rectangle area = Card.inner(bounds);
		pen.card(area, pen.scheme().soft(heat), pen.scheme().strong(heat), () -> content(pen, area));
	}

	private void content(Pen pen, Rectangle area) {
		int line = pen.lineHeight();
		int head = line + 8;
		pen.clipped(new Rectangle(area.x, area.y, area.width, head), () -> pen.fillRound(area, Pen.ROUND, pen.scheme().strong(heat)));
		pen.centred(name, Type.BOLD, pen.scheme().onStrong(heat), area, area.y + 5.0);
		int y = area.y + head + 5;
		pen.centred(temperature, Type.BOLD, pen.scheme().text(), area, y);
		pen.centred(spectrum, Type.PLAIN, pen.scheme().faint(), area, y + line);
		if (gauge.isPresent()) {
			paint(pen, area, gauge.get());
		} else {
			pen.centred(role, Type.PLAIN, pen.scheme().faint(), area, area.getMaxY() - line - 3);
		}
	}

	/** A bar over three decades: full at Bound 1, with a mark at Bound 2, empty below a thousandth of Bound 1. */
	private void paint(Pen pen, Rectangle area, Gauge shown) {
		Color faint = pen.scheme().faint();
		String percent = Digits.percent(shown.saturation() / shown.bound2());
		int middle = area.y + area.height - pen.lineHeight() / 2 - 6;
		Rectangle bar = new Rectangle(area.x + 12, middle - 3, (int) Math.max(20, area.width - 32 - pen.width(percent, Type.PLAIN)), 7);
		pen.text(percent, Type.PLAIN, sheet.isStale() ? faint : pen.scheme().text(), bar.getMaxX() + 8, middle - pen.lineHeight() / 2 + 1.0);
		pen.fillRound(bar, 7, pen.scheme().groove());
		double share = share(shown.saturation());
		if (share > 0) {
			pen.fillRound(new Rectangle(bar.x, bar.y, Math.max(7, (int) (bar.width * share)), bar.height), 7, sheet.isStale() ? faint : pen.scheme().strong(heat));
		}
		int mark = bar.x + (int) (bar.width * share(shown.bound2()));
		pen.draw(2, pen.scheme().text(), mark, bar.y - 3, mark, bar.getMaxY() + 3);
	}

	private static double share(double ofBound1) {
		return Math.clamp(1 + Math.log10(Math.max(ofBound1, 1e-30)) / DECADES, 0.0, 1.0);
	}
}
