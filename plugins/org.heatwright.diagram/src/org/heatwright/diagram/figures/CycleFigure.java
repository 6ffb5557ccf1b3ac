// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import java.util.List;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Color;

/** How the machine runs: a loop, the regime as a badge, power and efficiency. */
public final class CycleFigure extends CardFigure {

	private String kind = "";
	private String badge = "";
	private List<String> lines = List.of();
	private boolean stale;

	public CycleFigure(Palette palette) {
		super(palette);
	}

	public void show(String kind, String badge, List<String> lines, boolean stale) {
		this.kind = kind;
		this.badge = badge;
		this.lines = List.copyOf(lines);
		this.stale = stale;
	}

	@Override
	protected Color fill() {
		return palette.card();
	}

	@Override
	protected Color edge() {
		return palette.line();
	}

	@Override
	protected void paintContent(Graphics graphics, Rectangle area) {
		graphics.setForegroundColor(palette.faint());
		graphics.setLineWidth(2);
		graphics.drawArc(area.x + 10, area.y + 10, 16, 16, 60, 280);
		graphics.setLineWidth(1);
		graphics.setFont(getFont());
		graphics.drawText(kind, area.x + 34, area.y + 9);
		int y = area.y + 14 + lineHeight();
		if (!badge.isEmpty()) {
			boolean bad = badge.equals("rejected") || badge.equals("refused") || badge.equals("forbidden");
			int width = org.eclipse.draw2d.FigureUtilities.getTextWidth(badge, bold()) + 16;
			graphics.setBackgroundColor(stale ? palette.line() : bad ? palette.bad() : palette.good());
			graphics.fillRoundRectangle(new Rectangle(area.x + 10, y, width, lineHeight() + 2), 10, 10);
			graphics.setFont(bold());
			graphics.setForegroundColor(palette.sheet());
			graphics.drawText(badge, area.x + 18, y + 2);
			y += lineHeight() + 8;
		}
		graphics.setFont(getFont());
		graphics.setForegroundColor(stale ? palette.faint() : palette.text());
		for (String line : lines) {
			graphics.drawText(line, area.x + 12, y);
			y += lineHeight();
		}
	}
}
