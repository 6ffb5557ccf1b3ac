// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import org.eclipse.draw2d.ColorConstants;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.RGB;

/**
 * The colours of the drawing in a light and a dark scheme. Temperature runs from blue over grey to orange, a map that stays ordered for every common kind of
 * colour blindness; work is violet.
 */
public final class Palette {

	private static final RGB COLD = new RGB(33, 102, 172);
	private static final RGB MILD = new RGB(150, 150, 150);
	private static final RGB HOT = new RGB(214, 96, 20);
	private static final RGB WORK = new RGB(118, 79, 160);

	private final boolean dark;

	private Palette(boolean dark) {
		this.dark = dark;
	}

	/** Dark figures on a light sheet. */
	public static Palette light() {
		return new Palette(false);
	}

	/** Light figures on a dark sheet. */
	public static Palette dark() {
		return new Palette(true);
	}

	public boolean isDark() {
		return dark;
	}

	public Color sheet() {
		return color(dark ? new RGB(47, 47, 47) : new RGB(255, 255, 255));
	}

	public Color text() {
		return color(dark ? new RGB(230, 232, 235) : new RGB(28, 32, 38));
	}

	public Color faint() {
		return color(dark ? new RGB(170, 176, 184) : new RGB(105, 112, 122));
	}

	public Color line() {
		return color(dark ? new RGB(120, 126, 136) : new RGB(150, 157, 168));
	}

	public Color card() {
		return color(dark ? new RGB(60, 63, 68) : new RGB(246, 247, 250));
	}

	public Color note() {
		return color(dark ? new RGB(74, 70, 48) : new RGB(255, 249, 219));
	}

	public Color good() {
		return color(dark ? new RGB(96, 192, 160) : new RGB(0, 128, 96));
	}

	public Color bad() {
		return color(dark ? new RGB(250, 148, 110) : new RGB(190, 60, 10));
	}

	/** The sign of an error. */
	public Color error() {
		return color(dark ? new RGB(255, 110, 100) : new RGB(200, 30, 30));
	}

	/** The sign of a warning. */
	public Color warning() {
		return color(dark ? new RGB(250, 200, 90) : new RGB(196, 130, 0));
	}

	public Color accent() {
		return color(dark ? new RGB(132, 180, 238) : new RGB(33, 102, 172));
	}

	/** The lines of the grid, hardly to be seen. */
	public Color grid() {
		return color(dark ? new RGB(62, 64, 67) : new RGB(233, 236, 241));
	}

	/** A line that nodes snap to. */
	public Color guide() {
		return color(dark ? new RGB(70, 150, 160) : new RGB(90, 170, 180));
	}

	/** @param heat 0 coldest to 1 hottest, NaN for work */
	public Color strong(double heat) {
		return color(rgb(heat));
	}

	/** Writing on {@link #strong(double)}. */
	public Color onStrong(double heat) {
		RGB ground = rgb(heat);
		double luminance = 0.299 * ground.red + 0.587 * ground.green + 0.114 * ground.blue;
		return color(luminance > 140 ? new RGB(20, 22, 26) : new RGB(255, 255, 255));
	}

	/** The empty part of a gauge. */
	public Color groove() {
		return color(dark ? new RGB(84, 89, 98) : new RGB(215, 219, 226));
	}

	/** The same, mixed into the card. */
	public Color soft(double heat) {
		return color(mix(card().getRGB(), rgb(heat), dark ? 0.35 : 0.22));
	}

	/** A wire of a bath; pale while its number is out of date. */
	public Color heatFlow(double heat, boolean stale) {
		RGB flow = rgb(heat);
		RGB readable = dark ? mix(flow, new RGB(255, 255, 255), 0.3) : flow;
		return color(stale ? mix(readable, sheet().getRGB(), 0.6) : readable);
	}

	private static RGB rgb(double heat) {
		if (Double.isNaN(heat)) {
			return WORK;
		}
		double t = Math.clamp(heat, 0.0, 1.0);
		return t < 0.5 ? mix(COLD, MILD, 2 * t) : mix(MILD, HOT, 2 * t - 1);
	}

	private static RGB mix(RGB a, RGB b, double share) {
		return new RGB((int) Math.round(a.red + share * (b.red - a.red)), (int) Math.round(a.green + share * (b.green - a.green)),
				(int) Math.round(a.blue + share * (b.blue - a.blue)));
	}

	private static Color color(RGB rgb) {
		return rgb.equals(ColorConstants.black.getRGB()) ? ColorConstants.black : new Color((Device) null, rgb);
	}
}
