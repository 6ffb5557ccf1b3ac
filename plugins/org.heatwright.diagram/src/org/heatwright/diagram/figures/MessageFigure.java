// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Color;

/** A card that says what went wrong. */
public final class MessageFigure extends CardFigure {

	private final String title;
	private final String reason;

	public MessageFigure(Palette palette, String title, String reason) {
		super(palette);
		this.title = title;
		this.reason = reason;
	}

	@Override
	protected Color fill() {
		return palette.card();
	}

	@Override
	protected Color edge() {
		return palette.bad();
	}

	@Override
	protected void paintContent(Graphics graphics, Rectangle area) {
		graphics.setFont(bold());
		graphics.setForegroundColor(palette.bad());
		graphics.drawText(title, area.x + 18, area.y + 16);
		paragraph(graphics, reason, palette.text(), area.x + 18, area.y + 24 + lineHeight(), area.width - 36);
	}
}
