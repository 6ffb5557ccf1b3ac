// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;

/** What is written on a wire: the heat current, and below it the operator. */
final class WireLabel extends Figure {

	private static final int MARGIN = 8;

	private final Palette palette;
	private String current = "";
	private String operator = "";
	private Color edge;
	private Color ink;
	private Flag flag = Flag.NONE;

	WireLabel(Palette palette) {
		this.palette = palette;
		edge = palette.line();
		ink = palette.text();
	}

	void show(String currentText, String operatorText, Color edgeColor, Color inkColor) {
		current = currentText;
		operator = operatorText;
		edge = edgeColor;
		ink = inkColor;
		setSize(getPreferredSize());
		revalidate();
		repaint();
	}

	Flag flag() {
		return flag;
	}

	void flag(Flag raised) {
		flag = raised;
		setSize(getPreferredSize());
		repaint();
	}

	private static Font plain() {
		return JFaceResources.getDefaultFont();
	}

	private static Font bold() {
		return JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
	}

	private static int lineHeight() {
		return FigureUtilities.getFontMetrics(plain()).getHeight() + 2;
	}

	@Override
	public Dimension getPreferredSize(int widthHint, int heightHint) {
		int width = Math.max(current.isEmpty() ? 0 : FigureUtilities.getTextWidth(current, bold()),
				operator.isEmpty() ? 0 : FigureUtilities.getTextWidth(operator, plain()));
		int lines = (current.isEmpty() ? 0 : 1) + (operator.isEmpty() ? 0 : 1);
		return lines == 0 ? new Dimension(0, 0) : new Dimension(width + 2 * MARGIN + (flag.isRaised() ? 22 : 0), lines * lineHeight() + 6);
	}

	@Override
	protected void paintFigure(Graphics graphics) {
		Rectangle box = getBounds().getCopy().resize(-1, -1);
		if (box.width <= 0) {
			return;
		}
		graphics.setAntialias(SWT.ON);
		graphics.setBackgroundColor(palette.sheet());
		graphics.fillRoundRectangle(box, 12, 12);
		graphics.setForegroundColor(edge);
		graphics.drawRoundRectangle(box, 12, 12);
		flag.paint(graphics, palette, box.right() - 22, box.y + 5);
		if (flag.isRaised()) {
			box.width -= 22;
		}
		int y = box.y + 3;
		if (!current.isEmpty()) {
			line(graphics, current, bold(), ink, box, y);
			y += lineHeight();
		}
		line(graphics, operator, plain(), palette.faint(), box, y);
	}

	private static void line(Graphics graphics, String text, Font font, Color color, Rectangle box, int y) {
		CardFigure.centred(graphics, text, font, color, box, y);
	}
}
