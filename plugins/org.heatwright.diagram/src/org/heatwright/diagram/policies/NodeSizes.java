// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.policies;

import org.eclipse.draw2d.geometry.Rectangle;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.bath.Bath;
import org.heatwright.diagram.figures.DataFigure;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.cycle.ChargingProtocol;
import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.model.cycle.Cycle;
import org.heatwright.model.cycle.IdealCycle;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Element;

/** How large a new node is. */
public final class NodeSizes {

	private NodeSizes() {
	}

	public static Rectangle of(Element element) {
		return switch (element) {
			case QubitArray array -> new Rectangle(0, 0, 220, 230 + 20 * array.getTerms().size());
			case WorkingMedium medium -> new Rectangle(0, 0, 220, 230);
			case StrokeCycle strokes -> new Rectangle(0, 0, 440, 300);
			case ChargingProtocol charging -> new Rectangle(0, 0, 290, 190);
			case IdealCycle ideal -> new Rectangle(0, 0, 300, 130);
			case ContinuousCycle driven when driven.getDrive() != null -> new Rectangle(0, 0, 230, 170);
			case Cycle cycle -> new Rectangle(0, 0, 210, 120);
			case Machine machine -> new Rectangle(0, 0, 250, DataFigure.heightFor(machine.getParameters().size() + machine.getRequirements().size() + machine.getCitations().size()));
			case Bath bath -> new Rectangle(0, 0, 150, 110);
			default -> new Rectangle(0, 0, 200, 80);
		};
	}
}
