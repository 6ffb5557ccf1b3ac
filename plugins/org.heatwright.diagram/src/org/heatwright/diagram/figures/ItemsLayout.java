// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import org.eclipse.draw2d.AbstractLayout;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Dimension;

/** Puts the items of a card where the card wants them. */
final class ItemsLayout extends AbstractLayout {

	@Override
	public void layout(IFigure card) {
		for (Object child : card.getChildren()) {
			if (child instanceof ItemFigure figure && figure.item() != null) {
				figure.setBounds(Awt.rectangle(figure.item().box()));
			}
		}
	}

	@Override
	protected Dimension calculatePreferredSize(IFigure card, int widthHint, int heightHint) {
		return card.getSize();
	}
}
