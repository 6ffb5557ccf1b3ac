// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.Label;
import org.heatwright.model.bath.Coupling;
import org.heatwright.picture.Pen;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.card.Card;

/** Shows a card of the picture, and a flag on it when something is wrong. Everything is drawn as vectors, so it is sharp at every zoom and scale. */
public final class CardFigure extends Figure {

	private final Scheme scheme;
	private Card card;
	private Flag flag = Flag.NONE;

	public CardFigure(Scheme scheme) {
		this.scheme = scheme;
		setLayoutManager(new ItemsLayout());
	}

	/** @param raised says that something is wrong with the element, or {@link Flag#NONE} */
	public void show(Card shown, Flag raised) {
		card = shown;
		flag = raised;
		setToolTip(new Label(" " + card.words().replace("\n", " \n ") + (flag.isRaised() ? " \n\n " + flag.text().replace("\n", " \n ") : "") + " "));
		revalidate();
		repaint();
	}

	/** What is shown; null before the first. */
	public Card card() {
		return card;
	}

	/** What the flag on the card says; empty without one. */
	public String flagText() {
		return flag.text();
	}

	/** Where on its left or right side a wire ends. */
	double share(Coupling wire) {
		return card == null ? 0.5 : card.share(wire);
	}

	@Override
	protected void paintFigure(Graphics graphics) {
		if (card != null) {
			Pen pen = Draw2dPen.on(graphics, scheme);
			card.paint(pen);
			flag.paint(pen, getBounds().right() - 26, getBounds().y + 8);
		}
	}
}
