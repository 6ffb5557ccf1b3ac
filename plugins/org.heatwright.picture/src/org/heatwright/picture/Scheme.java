// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture;

import java.awt.Color;

/**
 * The colours of the drawing and of every chart, light and dark. Temperature runs from blue over grey to orange, a map that stays
 * ordered for every common kind of colour blindness; work is violet. The editor paints with the same numbers.
 */
public enum Scheme {
	/** Dark figures on a light sheet. */
	LIGHT,
	/** Light figures on a dark sheet. */
	DARK;

	private static final Color COLD = new Color(33, 102, 172);
	private static final Color MILD = new Color(150, 150, 150);
	private static final Color HOT = new Color(214, 96, 20);
	private static final Color WORK = new Color(118, 79, 160);

	public boolean isDark() {
		return this == DARK;
	}

	public Color sheet() {
		return pick(new Color(255, 255, 255), new Color(47, 47, 47));
	}

	public Color text() {
		return pick(new Color(28, 32, 38), new Color(230, 232, 235));
	}

	public Color faint() {
		return pick(new Color(105, 112, 122), new Color(170, 176, 184));
	}

	public Color line() {
		return pick(new Color(150, 157, 168), new Color(120, 126, 136));
	}

	public Color card() {
		return pick(new Color(246, 247, 250), new Color(60, 63, 68));
	}

	public Color note() {
		return pick(new Color(255, 249, 219), new Color(74, 70, 48));
	}

	public Color good() {
		return pick(new Color(0, 128, 96), new Color(96, 192, 160));
	}

	public Color bad() {
		return pick(new Color(190, 60, 10), new Color(250, 148, 110));
	}

	/** The sign of an error. */
	public Color error() {
		return pick(new Color(200, 30, 30), new Color(255, 110, 100));
	}

	/** The sign of a warning. */
	public Color warning() {
		return pick(new Color(196, 130, 0), new Color(250, 200, 90));
	}

	/** The lines of the grid, hardly to be seen. */
	public Color grid() {
		return pick(new Color(233, 236, 241), new Color(62, 64, 67));
	}

	/** A line that nodes snap to. */
	public Color guide() {
		return pick(new Color(90, 170, 180), new Color(70, 150, 160));
	}

	public Color accent() {
		return pick(new Color(33, 102, 172), new Color(132, 180, 238));
	}

	/** The empty part of a gauge. */
	public Color groove() {
		return pick(new Color(215, 219, 226), new Color(84, 89, 98));
	}

	/** @param heat 0 coldest to 1 hottest, NaN for work */
	public Color strong(double heat) {
		if (Double.isNaN(heat)) {
			return WORK;
		}
		double t = Math.clamp(heat, 0.0, 1.0);
		return t < 0.5 ? mix(COLD, MILD, 2 * t) : mix(MILD, HOT, 2 * t - 1);
	}

	/** Writing on {@link #strong(double)}. */
	public Color onStrong(double heat) {
		Color ground = strong(heat);
		double luminance = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
		return luminance > 140 ? new Color(20, 22, 26) : Color.WHITE;
	}

	/** {@link #strong(double)} mixed into the card. */
	public Color soft(double heat) {
		return mix(card(), strong(heat), this == DARK ? 0.35 : 0.22);
	}

	/** A wire or a curve of a bath. */
	public Color flow(double heat) {
		return this == DARK ? mix(strong(heat), Color.WHITE, 0.3) : strong(heat);
	}

	/** A colour that is paler because its number is out of date. */
	public Color pale(Color color) {
		return mix(color, sheet(), 0.6);
	}

	private Color pick(Color light, Color dark) {
		return this == DARK ? dark : light;
	}

	private static Color mix(Color a, Color b, double share) {
		return new Color((int) Math.round(a.getRed() + share * (b.getRed() - a.getRed())), (int) Math.round(a.getGreen() + share * (b.getGreen() - a.getGreen())),
				(int) Math.round(a.getBlue() + share * (b.getBlue() - a.getBlue())));
	}
}
