// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;

import org.heatwright.model.array.QubitArray;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.cycle.ChargingProtocol;
import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.model.cycle.Cycle;
import org.heatwright.model.cycle.IdealCycle;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.NodeLayout;

/** Where a node stands: where the file says, or else medium in the middle, hot and cold left, work right, cycle below. Always the same for the same machine. */
public final class Places {

	private static final int LEFT = 40;
	private static final int MIDDLE = 430;
	private static final int RIGHT = 890;
	private static final int BETWEEN = 60;

	private Places() {
	}

	/** The box of an element of a machine. */
	public static Rectangle of(Machine machine, Element element) {
		Rectangle size = sizeOf(element);
		return kept(machine, element)
				.map(node -> new Rectangle(node.getX(), node.getY(), node.getWidth() > 0 ? node.getWidth() : size.width,
						node.getHeight() > 0 ? node.getHeight() : size.height))
				.orElseGet(() -> computed(machine, element, size));
	}

	/** How large a new node is. */
	public static Rectangle sizeOf(Element element) {
		return switch (element) {
			case QubitArray array -> new Rectangle(0, 0, 220, 230 + 20 * array.getTerms().size());
			case WorkingMedium medium -> new Rectangle(0, 0, 220, 230);
			case StrokeCycle strokes -> new Rectangle(0, 0, 480, 300);
			case ChargingProtocol charging -> new Rectangle(0, 0, 290, 190);
			case IdealCycle ideal -> new Rectangle(0, 0, 300, 130);
			case ContinuousCycle driven when driven.getDrive() != null -> new Rectangle(0, 0, 230, 170);
			case Cycle cycle -> new Rectangle(0, 0, 210, 120);
			case Bath bath -> new Rectangle(0, 0, 150, 110);
			default -> new Rectangle(0, 0, 200, 80);
		};
	}

	private static Optional<NodeLayout> kept(Machine machine, Element element) {
		return Optional.ofNullable(machine.getLayout()).flatMap(layout -> layout.getNodes().stream().filter(node -> node.getElement() == element).findFirst());
	}

	private static Rectangle computed(Machine machine, Element element, Rectangle size) {
		return switch (element) {
			case WorkingMedium medium -> new Rectangle(MIDDLE, 120, size.width, size.height);
			case Cycle cycle -> new Rectangle(MIDDLE + 5, 385, size.width, size.height);
			case Bath bath -> bath(machine, bath, size);
			default -> new Rectangle(RIGHT - 180, 385 + 90 * machine.getNotes().indexOf(element), size.width, size.height);
		};
	}

	private static Rectangle bath(Machine machine, Bath bath, Rectangle size) {
		List<Bath> side = machine.getBaths().stream().filter(other -> isRight(other) == isRight(bath)).toList();
		int pitch = size.height + BETWEEN;
		int top = 240 - (side.size() * pitch - BETWEEN) / 2;
		return new Rectangle(isRight(bath) ? RIGHT : LEFT, Math.max(20, top) + side.indexOf(bath) * pitch, size.width, size.height);
	}

	private static boolean isRight(Bath bath) {
		return bath.getRole() == BathRole.WORK || bath.getRole() == BathRole.AUXILIARY;
	}
}
