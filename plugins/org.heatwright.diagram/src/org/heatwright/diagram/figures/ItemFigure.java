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

/** Something small on a card that can be selected and edited by itself: a level, a stroke, a term, a parameter. */
public class ItemFigure extends Figure {

	private static final int MARGIN = 8;

	/** How an item is drawn. */
	public enum Kind {
		/** A place that can be selected; the card draws what is there. */
		GHOST,
		/** A line of text. */
		LINE,
		/** A box of its own. */
		BOX
	}

	/** What an item says: the second line may be empty. */
	public record Content(String key, String first, String second, Color edge, Color ground) {
	}

	private final Palette palette;
	private final Kind kind;
	private Content content;

	public ItemFigure(Palette palette, Kind kind) {
		this.palette = palette;
		this.kind = kind;
		content = new Content("", "", "", palette.line(), palette.card());
		setFont(JFaceResources.getDefaultFont());
	}

	public void show(Content shown, String hover) {
		content = shown;
		setToolTip(hover.isEmpty() ? null : new Label(" " + hover + " "));
		repaint();
	}

	/** The id of the element. */
	public String key() {
		return content.key();
	}

	/** Both lines. */
	public String text() {
		return content.first() + " " + content.second();
	}

	@Override
	protected void paintFigure(Graphics graphics) {
		if (kind == Kind.GHOST) {
			return;
		}
		Rectangle box = getBounds().getCopy().resize(-1, -1);
		graphics.setAntialias(SWT.ON);
		graphics.setTextAntialias(SWT.ON);
		if (kind == Kind.BOX) {
			paintBox(graphics, box.getCopy().shrink(1, 1));
		} else {
			graphics.setFont(getFont());
			graphics.setForegroundColor(palette.text());
			graphics.clipRect(box);
			int width = FigureUtilities.getTextWidth(content.second(), getFont());
			graphics.drawText(CardFigure.shortened(content.first(), getFont(), box.width - width - MARGIN), box.x + 2, box.y + 1);
			graphics.setForegroundColor(content.edge());
			graphics.drawText(content.second(), box.right() - width - 2, box.y + 1);
		}
	}

	private void paintBox(Graphics graphics, Rectangle box) {
		graphics.setBackgroundColor(content.ground());
		graphics.fillRoundRectangle(box, 10, 10);
		graphics.setForegroundColor(content.edge());
		graphics.setLineWidth(2);
		graphics.drawRoundRectangle(box, 10, 10);
		graphics.setLineWidth(1);
		graphics.clipRect(box);
		int line = CardFigure.lineHeight();
		int top = box.y + Math.max(2, (box.height - (content.second().isEmpty() ? line : 2 * line)) / 2) + 1;
		CardFigure.centred(graphics, CardFigure.shortened(content.first(), CardFigure.bold(), box.width - MARGIN), CardFigure.bold(), palette.text(), box, top);
		if (!content.second().isEmpty()) {
			CardFigure.centred(graphics, CardFigure.shortened(content.second(), getFont(), box.width - MARGIN), getFont(), palette.faint(), box, top + line);
		}
	}
}
