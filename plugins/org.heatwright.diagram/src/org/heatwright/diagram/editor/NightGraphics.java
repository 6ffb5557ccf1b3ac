// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.ScaledGraphics;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;

/**
 * Paints what was made for light surroundings in dark ones: the palette of GEF takes its colours from constants. Light becomes dark and dark light; hues stay.
 */
final class NightGraphics extends ScaledGraphics {

	private static final double DARKEST = 47;
	private static final double LIGHTEST = 232;

	NightGraphics(Graphics day) {
		super(day);
	}

	@Override
	public void setBackgroundColor(Color color) {
		super.setBackgroundColor(night(color));
	}

	@Override
	public void setForegroundColor(Color color) {
		super.setForegroundColor(night(color));
	}

	private static Color night(Color color) {
		RGB rgb = color.getRGB();
		float[] hsb = rgb.getHSB();
		double value = LIGHTEST - (LIGHTEST - DARKEST) * hsb[2];
		return new Color(new RGB(hsb[0], Math.min(hsb[1], 0.6f), (float) (value / 255)));
	}
}
