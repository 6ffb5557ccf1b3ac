// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.heatwright.model.machine.Element;

/** A word of the drawing that is an attribute of an element, and where it stands. */
public record Spot(Element owner, EAttribute attribute, Rectangle box) {

	/** Words side by side that share the width of a box. */
	static List<Spot> sideBySide(Element owner, List<EAttribute> attributes, Rectangle box) {
		int width = Math.max(1, box.width / Math.max(1, attributes.size()));
		List<Spot> spots = new ArrayList<>();
		for (EAttribute attribute : attributes) {
			spots.add(new Spot(owner, attribute, new Rectangle(box.x + spots.size() * width, box.y, width, box.height)));
		}
		return spots;
	}
}
