// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Color;

/** A slip of paper. */
public final class NoteFigure extends CardFigure {

	private String text = "";

	public NoteFigure(Palette palette) {
		super(palette);
	}

	public void show(String text) {
		this.text = text;
	}

	@Override
	protected Color fill() {
		return palette.note();
	}

	@Override
	protected Color edge() {
		return palette.line();
	}

	@Override
	protected void paintContent(Graphics graphics, Rectangle area) {
		graphics.setFont(getFont());
		graphics.setForegroundColor(palette.text());
		int y = area.y + 8;
		StringBuilder line = new StringBuilder();
		for (String word : text.split("\\s+")) {
			if (!line.isEmpty() && org.eclipse.draw2d.FigureUtilities.getTextWidth(line + " " + word, getFont()) > area.width - 20) {
				graphics.drawText(line.toString(), area.x + 10, y);
				y += lineHeight();
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		graphics.drawText(line.toString(), area.x + 10, y);
	}
}
