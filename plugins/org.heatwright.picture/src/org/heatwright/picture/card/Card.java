// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Rectangle;

import org.heatwright.model.bath.Coupling;

/** A node of the drawing. */
interface Card {

	Rectangle bounds();

	void paint(Pen pen);

	/** Where on its left or right side a wire ends: 0 at the top, 1 at the bottom. */
	default double share(Coupling wire) {
		return 0.5;
	}
}
