// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import java.util.List;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Color;
import org.heatwright.diagram.Texts;
import org.heatwright.picture.ShortNumber;

/** A reservoir: tinted by temperature, with its role, temperature, spectrum and how much of Bound 2 its current uses. */
public final class BathFigure extends CardFigure implements WireHost {

	private static final double DECADES = 3;

	private String name = "";
	private String role = "";
	private String temperature = "";
	private String spectrum = "";
	private double heat;
	private Gauge gauge = Gauge.NONE;
	private boolean stale;
	private List<String> wires = List.of();

	public BathFigure(Palette palette) {
		super(palette);
	}

	/**
	 * What a bath says.
	 *
	 * @param saturation |J| / Bound 1
	 * @param bound2     Bound 2 / Bound 1
	 */
	public record Gauge(double saturation, double bound2) {

		/** Nothing is known. */
		public static final Gauge NONE = new Gauge(Double.NaN, Double.NaN);
	}

	public void show(String name, String role, String temperature, String spectrum, double heat, Gauge gauge, boolean stale) {
		this.name = name;
		this.role = role;
		this.temperature = temperature;
		this.spectrum = spectrum;
		this.heat = heat;
		this.gauge = gauge;
		this.stale = stale;
		String bounds = Double.isNaN(gauge.saturation()) ? ""
				: "\n" + Texts.of("bath.hover.bounds", ShortNumber.percent(gauge.saturation() / gauge.bound2()), ShortNumber.percent(gauge.saturation()));
		hover(Texts.of("bath.hover", name, role, temperature, spectrum) + bounds);
	}

	/** What the bar at the bottom shows. */
	public Gauge gauge() {
		return gauge;
	}

	/** Where the temperature stands. */
	public Rectangle temperatureBox() {
		Rectangle area = inner();
		return new Rectangle(area.x + 8, area.y + lineHeight() + 11, area.width - 16, lineHeight() + 4);
	}

	/** The wires that end here, from top to bottom. */
	public void wires(List<String> couplings) {
		wires = List.copyOf(couplings);
	}

	@Override
	public double share(String coupling) {
		return wires.contains(coupling) ? (wires.indexOf(coupling) + 1.0) / (wires.size() + 1) : 0.5;
	}

	@Override
	protected Color fill() {
		return palette.soft(heat);
	}

	@Override
	protected Color edge() {
		return palette.strong(heat);
	}

	@Override
	protected void paintContent(Graphics graphics, Rectangle area) {
		int head = lineHeight() + 8;
		graphics.setBackgroundColor(palette.strong(heat));
		graphics.fillRoundRectangle(new Rectangle(area.x, area.y, area.width, head + ROUND), ROUND, ROUND);
		graphics.setBackgroundColor(fill());
		graphics.fillRectangle(area.x + 1, area.y + head, area.width - 2, ROUND);
		centred(graphics, name, bold(), palette.onStrong(heat), area, area.y + 5);
		int y = area.y + head + 5;
		centred(graphics, temperature, bold(), palette.text(), area, y);
		centred(graphics, spectrum, getFont(), palette.faint(), area, y + lineHeight());
		if (!Double.isNaN(gauge.saturation())) {
			paintGauge(graphics, area);
		} else {
			centred(graphics, Texts.of("bath.role", role), getFont(), palette.faint(), area, area.bottom() - lineHeight() - 3);
		}
	}

	/** A bar over three decades: full at Bound 1, with a mark at Bound 2, empty below a thousandth of Bound 1. */
	private void paintGauge(Graphics graphics, Rectangle area) {
		String percent = ShortNumber.percent(gauge.saturation() / gauge.bound2());
		int textWidth = org.eclipse.draw2d.FigureUtilities.getTextWidth(percent, getFont());
		int middle = area.bottom() - lineHeight() / 2 - 6;
		Rectangle bar = new Rectangle(area.x + 12, middle - 3, Math.max(20, area.width - 32 - textWidth), 7);
		graphics.setFont(getFont());
		graphics.setForegroundColor(stale ? palette.faint() : palette.text());
		graphics.drawText(percent, bar.right() + 8, middle - lineHeight() / 2);
		graphics.setBackgroundColor(palette.groove());
		graphics.fillRoundRectangle(bar, 7, 7);
		double share = share(gauge.saturation());
		if (share > 0) {
			graphics.setBackgroundColor(stale ? palette.faint() : palette.strong(heat));
			graphics.fillRoundRectangle(new Rectangle(bar.x, bar.y, Math.max(7, (int) (bar.width * share)), bar.height), 7, 7);
		}
		int mark = bar.x + (int) (bar.width * share(gauge.bound2()));
		graphics.setForegroundColor(palette.text());
		graphics.setLineWidth(2);
		graphics.drawLine(mark, bar.y - 3, mark, bar.bottom() + 2);
		graphics.setLineWidth(1);
	}

	private static double share(double ofBound1) {
		return Math.clamp(1 + Math.log10(Math.max(ofBound1, 1e-30)) / DECADES, 0.0, 1.0);
	}
}
