// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;

/** A rounded card that its subclasses write on. Everything is drawn by hand as vectors, so it is sharp at every zoom and scale. */
abstract class CardFigure extends Figure {

	protected static final int ROUND = 14;

	protected final Palette palette;

	CardFigure(Palette palette) {
		this.palette = palette;
		setFont(JFaceResources.getDefaultFont());
	}

	protected static Font bold() {
		return JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
	}

	protected abstract Color fill();

	protected abstract Color edge();

	protected abstract void paintContent(Graphics graphics, Rectangle area);

	/** What the card fills. */
	protected final Rectangle inner() {
		return getBounds().getCopy().shrink(2, 2);
	}

	@Override
	protected void paintFigure(Graphics graphics) {
		graphics.setAntialias(SWT.ON);
		graphics.setTextAntialias(SWT.ON);
		Rectangle area = inner();
		graphics.setBackgroundColor(fill());
		graphics.fillRoundRectangle(area, ROUND, ROUND);
		graphics.setForegroundColor(edge());
		graphics.setLineWidth(2);
		graphics.drawRoundRectangle(area, ROUND, ROUND);
		graphics.setLineWidth(1);
		graphics.clipRect(area);
		paintContent(graphics, area);
	}

	protected static void centred(Graphics graphics, String text, Font font, Color color, Rectangle area, int y) {
		graphics.setFont(font);
		graphics.setForegroundColor(color);
		int width = org.eclipse.draw2d.FigureUtilities.getTextWidth(text, font);
		graphics.drawText(text, area.x + Math.max(4, (area.width - width) / 2), y);
	}

	/** Text in as many lines as it needs; where the next line would begin is returned. */
	protected int paragraph(Graphics graphics, String text, Color color, int x, int y, int width) {
		graphics.setFont(getFont());
		graphics.setForegroundColor(color);
		int below = y;
		StringBuilder line = new StringBuilder();
		for (String word : text.strip().split("\\s+")) {
			if (!line.isEmpty() && org.eclipse.draw2d.FigureUtilities.getTextWidth(line + " " + word, getFont()) > width) {
				graphics.drawText(line.toString(), x, below);
				below += lineHeight();
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		graphics.drawText(line.toString(), x, below);
		return below + lineHeight();
	}

	protected static int lineHeight() {
		return org.eclipse.draw2d.FigureUtilities.getFontMetrics(JFaceResources.getDefaultFont()).getHeight() + 3;
	}
}
