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
		loop(graphics, area.x + 12, area.y + 10);
		graphics.setFont(getFont());
		graphics.setForegroundColor(palette.faint());
		graphics.drawText(kind, area.x + 36, area.y + 9);
		int y = area.y + 14 + lineHeight();
		if (!badge.isEmpty()) {
			paintBadge(graphics, area.x + 12, y);
			y += lineHeight() + 10;
		}
		graphics.setForegroundColor(stale ? palette.faint() : palette.text());
		for (String line : lines) {
			graphics.setFont(line == lines.get(0) ? bold() : getFont());
			graphics.drawText(line, area.x + 12, y);
			y += lineHeight();
		}
	}

	/** An open circle with an arrow. */
	private void loop(Graphics graphics, int x, int y) {
		graphics.setForegroundColor(palette.good());
		graphics.setBackgroundColor(palette.good());
		graphics.setLineWidth(2);
		graphics.drawArc(x, y, 15, 15, 60, 270);
		graphics.setLineWidth(1);
		graphics.fillPolygon(new int[] { x + 9, y - 4, x + 9, y + 6, x + 16, y + 1 });
	}

	private void paintBadge(Graphics graphics, int x, int y) {
		boolean bad = badge.equals("rejected") || badge.equals("not solved") || badge.equals("forbidden");
		int width = org.eclipse.draw2d.FigureUtilities.getTextWidth(badge, bold()) + 18;
		graphics.setBackgroundColor(stale || badge.equals("idle") ? palette.line() : bad ? palette.bad() : palette.good());
		graphics.fillRoundRectangle(new Rectangle(x, y, width, lineHeight() + 3), 12, 12);
		graphics.setFont(bold());
		graphics.setForegroundColor(palette.sheet());
		graphics.drawText(badge, x + 9, y + 2);
	}
}
