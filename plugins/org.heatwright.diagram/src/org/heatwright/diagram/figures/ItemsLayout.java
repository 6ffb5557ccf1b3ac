// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import org.eclipse.draw2d.AbstractLayout;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Dimension;

/** Puts the items of a card where the card wants them. */
final class ItemsLayout extends AbstractLayout {

	@Override
	public void layout(IFigure card) {
		int count = card.getChildren().size();
		for (int i = 0; i < count; i++) {
			if (card.getChildren().get(i) instanceof ItemFigure item && card instanceof ItemHost host) {
				item.setBounds(host.boxOf(item, i, count));
			}
		}
	}

	@Override
	protected Dimension calculatePreferredSize(IFigure card, int widthHint, int heightHint) {
		return card.getSize();
	}
}
