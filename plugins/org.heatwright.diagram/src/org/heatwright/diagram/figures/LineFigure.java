// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.LayeredPane;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.gef.LayerConstants;

/**
 * A line between two things on the sheet. Where it, or what is written on it, lies on a card the mouse means the card: else the drag of a card would be lost
 * as soon as a wire of another card, or the number that a solve writes on it, happens to cross the place where the mouse is. Verified by
 * {@code LargeDiagramTest} in the UI tests.
 */
public class LineFigure extends PolylineConnection {

	@Override
	public boolean containsPoint(int x, int y) {
		return super.containsPoint(x, y) && !isOnCard(x, y);
	}

	private boolean isOnCard(int x, int y) {
		IFigure layers = getParent() == null ? null : getParent().getParent();
		return layers instanceof LayeredPane pane && pane.getLayer(LayerConstants.PRIMARY_LAYER).getChildren().stream()
				.anyMatch(sheet -> hasCard((IFigure) sheet, x, y));
	}

	private static boolean hasCard(IFigure sheet, int x, int y) {
		return sheet.getChildren().stream().anyMatch(figure -> figure instanceof CardFigure card && card.containsPoint(x, y));
	}
}
