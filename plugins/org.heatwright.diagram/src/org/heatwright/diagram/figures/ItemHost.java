// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import org.eclipse.draw2d.geometry.Rectangle;

/** A card that has other figures on it and says where. */
public interface ItemHost {

	/** @param index of the figure among those on the card */
	Rectangle boxOf(ItemFigure item, int index, int count);
}
