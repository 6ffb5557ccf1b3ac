// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;

/** An ideal cycle: its loop in the plane of entropy and energy, hot above cold. */
public final class IdealFigure extends CycleFigure {

	private static final int SIZE = 64;

	public IdealFigure(Palette palette) {
		super(palette);
	}

	@Override
	protected void paintContent(Graphics graphics, Rectangle area) {
		super.paintContent(graphics, area);
		Rectangle plane = new Rectangle(area.right() - SIZE - 16, area.bottom() - SIZE - 12, SIZE, SIZE);
		graphics.setForegroundColor(palette.faint());
		graphics.drawLine(plane.x - 6, plane.bottom() + 4, plane.right() + 4, plane.bottom() + 4);
		graphics.drawLine(plane.x - 6, plane.bottom() + 4, plane.x - 6, plane.y - 4);
		graphics.setLineWidth(3);
		int[] corners = { plane.x + 4, plane.bottom() - 14, plane.x + 4, plane.y + 14, plane.right() - 8, plane.y, plane.right() - 8, plane.bottom() - 28 };
		graphics.setForegroundColor(palette.strong(1));
		graphics.drawLine(corners[2], corners[3], corners[4], corners[5]);
		graphics.setForegroundColor(palette.strong(0));
		graphics.drawLine(corners[6], corners[7], corners[0], corners[1]);
		graphics.setForegroundColor(palette.strong(Double.NaN));
		graphics.drawLine(corners[0], corners[1], corners[2], corners[3]);
		graphics.drawLine(corners[4], corners[5], corners[6], corners[7]);
		graphics.setLineWidth(1);
	}
}
