// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;

/** A charging protocol: a cell that fills with the share of its energy that is ergotropy. */
public final class BatteryFigure extends CycleFigure {

	private static final int WIDTH = 46;

	private double charge = Double.NaN;

	public BatteryFigure(Palette palette) {
		super(palette);
	}

	/** @param share 0 empty, 1 full, NaN when it is not known */
	public void charge(double share) {
		charge = share;
	}

	@Override
	protected void sign(Graphics graphics, int x, int y) {
		bolt(graphics, x + 2, y - 1);
	}

	private void bolt(Graphics graphics, int x, int y) {
		graphics.setBackgroundColor(palette.strong(Double.NaN));
		graphics.fillPolygon(new int[] { x + 8, y, x, y + 10, x + 5, y + 10, x + 3, y + 18, x + 12, y + 7, x + 7, y + 7 });
	}

	@Override
	protected void paintContent(Graphics graphics, Rectangle area) {
		super.paintContent(graphics, area);
		Rectangle cell = new Rectangle(area.right() - WIDTH - 14, area.y + lineHeight() + 22, WIDTH, area.height - lineHeight() - 38);
		if (cell.height > 20) {
			graphics.setBackgroundColor(palette.groove());
			graphics.fillRectangle(cell.x + WIDTH / 2 - 8, cell.y - 6, 16, 6);
			graphics.fillRoundRectangle(cell, 8, 8);
			fill(graphics, cell);
			graphics.setForegroundColor(palette.line());
			graphics.setLineWidth(2);
			graphics.drawRoundRectangle(cell, 8, 8);
			graphics.setLineWidth(1);
		}
	}

	private void fill(Graphics graphics, Rectangle cell) {
		if (!Double.isNaN(charge)) {
			int height = (int) Math.round((cell.height - 4) * Math.clamp(charge, 0.0, 1.0));
			graphics.setBackgroundColor(isStale() ? palette.faint() : palette.strong(Double.NaN));
			graphics.fillRoundRectangle(new Rectangle(cell.x + 2, cell.bottom() - 2 - height, cell.width - 4, height), 6, 6);
		}
	}
}
