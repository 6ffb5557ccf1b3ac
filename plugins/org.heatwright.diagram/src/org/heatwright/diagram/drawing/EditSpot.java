// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.drawing;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.diagram.Texts;
import org.heatwright.diagram.figures.Awt;
import org.heatwright.picture.card.Spot;

/**
 * A word on a figure that can be edited where it stands.
 *
 * @param box where it stands, in the coordinates of the figure's parent
 */
public record EditSpot(EObject owner, EAttribute attribute, Rectangle box) {

	public static EditSpot of(Spot spot) {
		return new EditSpot(spot.owner(), spot.attribute(), Awt.rectangle(spot.box()));
	}

	/** The text as it stands in the file. */
	public String text() {
		Object value = owner.eGet(attribute);
		return value == null ? "" : value.toString();
	}

	/** What the field is called for somebody who cannot see the figure. */
	public String label() {
		return Texts.of("edit." + attribute.getName());
	}
}
