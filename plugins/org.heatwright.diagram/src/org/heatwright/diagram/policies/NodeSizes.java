// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.policies;

import org.eclipse.draw2d.geometry.Rectangle;
import org.heatwright.diagram.figures.DataFigure;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.picture.card.Places;

/** How large a new node is: as in the drawings of reports. The machine itself stands for the card with its parameters, requirements and citations. */
public final class NodeSizes {

	private NodeSizes() {
	}

	public static Rectangle of(Element element) {
		if (element instanceof Machine machine) {
			return new Rectangle(0, 0, 250, DataFigure.heightFor(machine.getParameters().size() + machine.getRequirements().size() + machine.getCitations().size()));
		}
		java.awt.Rectangle size = Places.sizeOf(element);
		return new Rectangle(0, 0, size.width, size.height);
	}
}
