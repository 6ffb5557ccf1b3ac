// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import java.util.List;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Color;

/** A reservoir: tinted by temperature, with its role, temperature, spectrum and how much of Bound 2 its current uses. */
public final class BathFigure extends CardFigure implements WireHost {

	private static final double DECADES = 3;

	private String name = "";
	private String role = "";
	private String temperature = "";
	private String spectrum = "";
	private double heat;
	private double saturation = Double.NaN;
	private boolean stale;
	private List<String> wires = List.of();

	public BathFigure(Palette palette) {
		super(palette);
	}

	/** @param saturation |J| / Bound 2; NaN when it is not known */
	public void show(String name, String role, String temperature, String spectrum, double heat, double saturation, boolean stale) {
		this.name = name;
		this.role = role;
		this.temperature = temperature;
		this.spectrum = spectrum;
		this.heat = heat;
		this.saturation = saturation;
		this.stale = stale;
		setToolTip(new org.eclipse.draw2d.Label(" " + name + ", " + role.toLowerCase(java.util.Locale.ROOT) + " bath: " + temperature + ", " + spectrum
				+ (Double.isNaN(saturation) ? " " : "\n The heat current is " + Numbers.percent(saturation) + " of Bound 2; the bar spans three decades ")));
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
		if (!Double.isNaN(saturation)) {
			gauge(graphics, area);
		} else {
			centred(graphics, role.toLowerCase(java.util.Locale.ROOT) + " bath", getFont(), palette.faint(), area, area.bottom() - lineHeight() - 3);
		}
	}

	/** A bar over three decades: full at Bound 2, empty below a thousandth of it. */
	private void gauge(Graphics graphics, Rectangle area) {
		String percent = Numbers.percent(saturation);
		int textWidth = org.eclipse.draw2d.FigureUtilities.getTextWidth(percent, getFont());
		int middle = area.bottom() - lineHeight() / 2 - 6;
		Rectangle bar = new Rectangle(area.x + 12, middle - 3, Math.max(20, area.width - 32 - textWidth), 7);
		graphics.setFont(getFont());
		graphics.setForegroundColor(stale ? palette.faint() : palette.text());
		graphics.drawText(percent, bar.right() + 8, middle - lineHeight() / 2);
		graphics.setBackgroundColor(palette.groove());
		graphics.fillRoundRectangle(bar, 7, 7);
		double share = Math.clamp(1 + Math.log10(Math.max(saturation, 1e-30)) / DECADES, 0.0, 1.0);
		if (share > 0) {
			graphics.setBackgroundColor(stale ? palette.faint() : palette.strong(heat));
			graphics.fillRoundRectangle(new Rectangle(bar.x, bar.y, Math.max(7, (int) (bar.width * share)), bar.height), 7, 7);
		}
	}
}
