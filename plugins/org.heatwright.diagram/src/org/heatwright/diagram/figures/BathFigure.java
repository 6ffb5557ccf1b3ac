// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Color;

/** A reservoir: tinted by temperature, with its role, temperature, spectrum and how much of Bound 2 its current uses. */
public final class BathFigure extends CardFigure {

	private String name = "";
	private String role = "";
	private String temperature = "";
	private String spectrum = "";
	private double heat;
	private double saturation = Double.NaN;
	private boolean stale;

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
		setToolTip(new org.eclipse.draw2d.Label(" " + name + ": " + temperature + ", " + spectrum
				+ (Double.isNaN(saturation) ? " " : String.format(java.util.Locale.ROOT, ", uses %.3g %% of Bound 2 ", 100 * saturation))));
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
		graphics.setBackgroundColor(palette.strong(heat));
		graphics.fillRectangle(area.x, area.y, area.width, 5);
		int y = area.y + 11;
		centred(graphics, name, bold(), palette.text(), area, y);
		y += lineHeight();
		centred(graphics, temperature, getFont(), palette.text(), area, y);
		y += lineHeight();
		centred(graphics, spectrum, getFont(), palette.faint(), area, y);
		if (!Double.isNaN(saturation)) {
			gauge(graphics, area);
		} else {
			centred(graphics, role.toLowerCase(java.util.Locale.ROOT), getFont(), palette.faint(), area, y + lineHeight());
		}
	}

	/** A bar over three decades: full at Bound 2, empty below a thousandth of it. */
	private void gauge(Graphics graphics, Rectangle area) {
		Rectangle bar = new Rectangle(area.x + 12, area.bottom() - 16, area.width - 24, 6);
		graphics.setBackgroundColor(palette.line());
		graphics.fillRoundRectangle(bar, 6, 6);
		double share = Math.clamp(1 + Math.log10(Math.max(saturation, 1e-30)) / 3, 0.0, 1.0);
		if (share > 0) {
			graphics.setBackgroundColor(stale ? palette.faint() : palette.strong(heat));
			graphics.fillRoundRectangle(new Rectangle(bar.x, bar.y, Math.max(6, (int) (bar.width * share)), bar.height), 6, 6);
		}
	}
}
