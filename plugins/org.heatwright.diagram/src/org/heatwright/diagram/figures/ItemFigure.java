// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.Label;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.card.Item;

/** Shows something small on a card that can be selected and edited by itself: a level, a stroke, a term, a parameter. */
public final class ItemFigure extends Figure {

	private final Scheme scheme;
	private Item item;

	public ItemFigure(Scheme scheme) {
		this.scheme = scheme;
	}

	public void show(Item shown, String hover) {
		item = shown;
		setToolTip(hover.isEmpty() ? null : new Label(" " + hover + " "));
		setBounds(Awt.rectangle(item.box()));
		repaint();
	}

	/** What is shown; null before the first. */
	Item item() {
		return item;
	}

	@Override
	protected void paintFigure(Graphics graphics) {
		if (item != null) {
			graphics.clipRect(getBounds());
			item.paint(Draw2dPen.on(graphics, scheme));
		}
	}
}
