// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Color;
import org.heatwright.diagram.Texts;

/** The parameters and requirements of the design, a line each. */
public final class DataFigure extends CardFigure implements ItemHost {

	public DataFigure(Palette palette) {
		super(palette);
		hover(Texts.of("data.hover"));
	}

	/** How high the card must be for so many lines. */
	public static int heightFor(int lines) {
		return (lines + 1) * lineHeight() + 22;
	}

	@Override
	public Rectangle boxOf(ItemFigure item, int index, int count) {
		Rectangle area = inner();
		return new Rectangle(area.x + 10, area.y + 12 + (index + 1) * lineHeight(), area.width - 20, lineHeight());
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
		graphics.setFont(bold());
		graphics.setForegroundColor(palette.faint());
		graphics.drawText(Texts.of("data.title"), area.x + 12, area.y + 8);
	}
}
