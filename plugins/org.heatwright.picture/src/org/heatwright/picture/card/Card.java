// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Rectangle;
import java.util.List;

import org.heatwright.model.bath.Coupling;
import org.heatwright.model.machine.Element;
import org.heatwright.picture.Pen;

/**
 * A node of the drawing in one state of its machine. The editor, reports and the command line paint the same cards, each with its own pen.
 */
public interface Card {

	Element element();

	Rectangle bounds();

	/** Paints the card without its items, which come on top. */
	void paint(Pen pen);

	/** What the mouse is told when it rests here. */
	String words();

	/** What stands on the card and can be selected by itself, in the order of the model. */
	default List<Item> items() {
		return List.of();
	}

	/** What can be edited where it stands, from the first word to the last. */
	List<Spot> spots();

	/** Where on its left or right side a wire ends: 0 at the top, 1 at the bottom. */
	default double share(Coupling wire) {
		return 0.5;
	}

	/** What a card of these bounds fills. */
	static Rectangle inner(Rectangle bounds) {
		return new Rectangle(bounds.x + 2, bounds.y + 2, bounds.width - 4, bounds.height - 4);
	}
}
