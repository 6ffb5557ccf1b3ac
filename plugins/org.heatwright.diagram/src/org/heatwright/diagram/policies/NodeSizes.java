// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.policies;

import org.eclipse.draw2d.geometry.Rectangle;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.cycle.Cycle;
import org.heatwright.model.machine.Element;

/** How large a new node is. */
public final class NodeSizes {

	private NodeSizes() {
	}

	public static Rectangle of(Element element) {
		return switch (element) {
			case WorkingMedium medium -> new Rectangle(0, 0, 220, 230);
			case Cycle cycle -> new Rectangle(0, 0, 210, 120);
			case Bath bath -> new Rectangle(0, 0, 150, 110);
			default -> new Rectangle(0, 0, 200, 80);
		};
	}
}
