// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;

/** A cycle of strokes: its strokes stand on a loop and follow each other clockwise from the top; the numbers are in the middle. */
public final class LoopFigure extends CycleFigure {

	private static final int STROKE_WIDTH = 150;

	public LoopFigure(Palette palette) {
		super(palette);
	}

	private static int strokeHeight() {
		return 2 * lineHeight() + 8;
	}

	private Rectangle loop() {
		Rectangle area = inner();
		int top = area.y + lineHeight() + 16;
		return new Rectangle(area.x + STROKE_WIDTH / 2 + 10, top + strokeHeight() / 2, Math.max(10, area.width - STROKE_WIDTH - 20),
				Math.max(10, area.bottom() - top - strokeHeight() - 10));
	}

	/** @param turn 0 at the top, 0.25 at the right */
	private static Point at(Rectangle loop, double turn) {
		double angle = 2 * Math.PI * turn;
		return new Point((int) Math.round(loop.x + loop.width / 2.0 * (1 + Math.sin(angle))), (int) Math.round(loop.y + loop.height / 2.0 * (1 - Math.cos(angle))));
	}

	@Override
	public Rectangle boxOf(ItemFigure item, int index, int count) {
		Point centre = at(loop(), index / (double) count);
		return new Rectangle(centre.x - STROKE_WIDTH / 2, centre.y - strokeHeight() / 2, STROKE_WIDTH, strokeHeight());
	}

	/** Which place on the loop is nearest to a point, from 0 to {@code count} - 1. */
	public int placeAt(Point point, int count) {
		Rectangle loop = loop();
		double x = (point.x - loop.getCenter().x) / (double) loop.width;
		double y = (point.y - loop.getCenter().y) / (double) loop.height;
		double turn = Math.atan2(x, -y) / (2 * Math.PI);
		return Math.floorMod((int) Math.round(turn * count), Math.max(1, count));
	}

	@Override
	protected void paintContent(Graphics graphics, Rectangle area) {
		Rectangle loop = loop();
		graphics.setForegroundColor(palette.line());
		graphics.setLineWidth(3);
		graphics.drawOval(loop);
		int count = getChildren().size();
		graphics.setBackgroundColor(palette.line());
		for (int i = 0; i < count; i++) {
			arrow(graphics, loop, (i + 0.5) / count);
		}
		graphics.setLineWidth(1);
		sign(graphics, area.x + LEFT, area.y + 10);
		title(graphics, area);
		results(graphics, loop.getCenter().x - resultsWidth() / 2, loop.getCenter().y - resultsHeight() / 2);
	}

	private void title(Graphics graphics, Rectangle area) {
		graphics.setFont(getFont());
		graphics.setForegroundColor(palette.faint());
		graphics.drawText(kind(), area.x + 36, area.y + 9);
	}

	private static void arrow(Graphics graphics, Rectangle loop, double turn) {
		Point tip = at(loop, turn + 0.012);
		Point tail = at(loop, turn - 0.012);
		double length = Math.max(1, tip.getDistance(tail));
		int dx = (int) Math.round(7 * (tip.y - tail.y) / length);
		int dy = (int) Math.round(7 * (tip.x - tail.x) / length);
		graphics.fillPolygon(new int[] { tip.x, tip.y, tail.x + dx, tail.y - dy, tail.x - dx, tail.y + dy });
	}
}
