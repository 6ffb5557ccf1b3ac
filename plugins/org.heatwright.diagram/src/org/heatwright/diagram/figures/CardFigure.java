// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;

/** A rounded card that its subclasses write on. Everything is drawn by hand as vectors, so it is sharp at every zoom and scale. */
public abstract class CardFigure extends Figure {

	protected static final int ROUND = 14;

	protected final Palette palette;
	private Flag flag = Flag.NONE;
	private String hover = "";

	CardFigure(Palette palette) {
		this.palette = palette;
		setFont(JFaceResources.getDefaultFont());
		setLayoutManager(new ItemsLayout());
	}

	/** What the mouse is told when it rests on the card; what is wrong with the element comes below it. */
	protected final void hover(String text) {
		hover = text;
		setToolTip(new Label(" " + hover.replace("\n", " \n ") + (flag.isRaised() ? " \n\n " + flag.text().replace("\n", " \n ") : "") + " "));
	}

	/** Raises or lowers the flag that says that something is wrong with the element. */
	public final void flag(Flag raised) {
		flag = raised;
		hover(hover);
	}

	/** What the flag on the card says; empty without one. */
	public final String flagText() {
		return flag.text();
	}

	/** Where the name stands. */
	public Rectangle nameBox() {
		Rectangle area = inner();
		return new Rectangle(area.x + 6, area.y + 4, area.width - 12, lineHeight() + 6);
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
		graphics.pushState();
		graphics.clipRect(area);
		paintContent(graphics, area);
		graphics.popState();
		graphics.setForegroundColor(edge());
		graphics.setLineWidth(2);
		graphics.drawRoundRectangle(area, ROUND, ROUND);
		graphics.setLineWidth(1);
		flag.paint(graphics, palette, area.right() - 24, area.y + 6);
	}

	/** The text, or as much of its beginning as fits with an ellipsis. */
	static String shortened(String text, Font font, int width) {
		if (FigureUtilities.getTextWidth(text, font) <= width) {
			return text;
		}
		int length = text.length();
		while (length > 1 && FigureUtilities.getTextWidth(text.substring(0, length) + "\u2026", font) > width) {
			length--;
		}
		return text.substring(0, length) + "\u2026";
	}

	/** Writes in the middle of an area. */
	protected static void centred(Graphics graphics, String text, Font font, Color color, Rectangle area, int y) {
		graphics.setFont(font);
		graphics.setForegroundColor(color);
		int width = FigureUtilities.getTextWidth(text, font);
		graphics.drawText(text, area.x + Math.max(4, (area.width - width) / 2), y);
	}

	/** Text in as many lines as it needs; where the next line would begin is returned. */
	protected int paragraph(Graphics graphics, String text, Color color, int x, int y, int width) {
		graphics.setFont(getFont());
		graphics.setForegroundColor(color);
		int below = y;
		StringBuilder line = new StringBuilder();
		for (String word : text.strip().replace("\n", " \n ").split("[ \t\r]+")) {
			if (word.equals("\n")) {
				graphics.drawText(line.toString(), x, below);
				below += lineHeight();
				line.setLength(0);
				continue;
			}
			if (!line.isEmpty() && FigureUtilities.getTextWidth(line + " " + word, getFont()) > width) {
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
		return FigureUtilities.getFontMetrics(JFaceResources.getDefaultFont()).getHeight() + 3;
	}
}
