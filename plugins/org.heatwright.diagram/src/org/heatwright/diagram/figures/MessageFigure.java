// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import java.awt.Rectangle;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.heatwright.picture.Pen;
import org.heatwright.picture.Pen.Type;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.card.Card;

/** A card that says what went wrong. */
public final class MessageFigure extends Figure {

	private final Scheme scheme;
	private final String title;
	private final String reason;

	public MessageFigure(Scheme scheme, String title, String reason) {
		this.scheme = scheme;
		this.title = title;
		this.reason = reason;
	}

	@Override
	protected void paintFigure(Graphics graphics) {
		Pen pen = Draw2dPen.on(graphics, scheme);
		Rectangle area = Card.inner(Awt.rectangle(getBounds()));
		int top = pen.lineHeight() + 24;
		pen.card(area, scheme.card(), scheme.bad(), () -> {
			pen.text(title, Type.BOLD, scheme.bad(), area.x + 18.0, area.y + 16.0);
			pen.paragraph(reason, scheme.text(), new Rectangle(area.x + 18, area.y + top, area.width - 36, area.height - top));
		});
	}
}
