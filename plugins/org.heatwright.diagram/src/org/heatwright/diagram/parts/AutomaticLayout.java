// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.heatwright.diagram.commands.ModelCommands;
import org.heatwright.diagram.policies.NodeSizes;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.cycle.Cycle;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.NodeLayout;

/** Where a node stands: where the file says, or else medium in the middle, hot and cold left, work right, cycle below. Always the same for the same machine. */
public final class AutomaticLayout {

	private static final int LEFT = 40;
	private static final int MIDDLE = 430;
	private static final int RIGHT = 890;
	private static final int BETWEEN = 60;

	private AutomaticLayout() {
	}

	static Rectangle boundsOf(Machine machine, Element element) {
		return boundsOf(machine, element, ModelCommands.nodeOf(machine, element));
	}

	/** @param node the place that the file gives the element */
	static Rectangle boundsOf(Machine machine, Element element, Optional<NodeLayout> node) {
		return node.map(place -> kept(place, NodeSizes.of(element))).orElseGet(() -> computed(machine, element, NodeSizes.of(element)));
	}

	private static Rectangle kept(NodeLayout node, Rectangle size) {
		return new Rectangle(node.getX(), node.getY(), node.getWidth() > 0 ? node.getWidth() : size.width, node.getHeight() > 0 ? node.getHeight() : size.height);
	}

	/**
	 * Where one would look for a new element of a machine: baths that give heat left of the medium, the others right of it, the cycle below, notes at the lower
	 * right.
	 */
	public static Point wishFor(Machine machine, Element element) {
		Rectangle medium = machine.getMedium() == null ? new Rectangle(MIDDLE, 120, 220, 230) : boundsOf(machine, machine.getMedium());
		int left = medium.x - (MIDDLE - LEFT);
		return switch (element) {
			case WorkingMedium itself -> new Point(MIDDLE, 120);
			case Bath bath when bath.getRole() == BathRole.HOT -> new Point(left, medium.y - 60);
			case Bath bath when bath.getRole() == BathRole.COLD -> new Point(left, medium.y + 150);
			case Bath bath -> new Point(medium.x + RIGHT - MIDDLE, medium.y + 50);
			case Cycle cycle -> new Point(medium.x + 5, medium.bottom() + 35);
			default -> new Point(medium.right() + BETWEEN, medium.bottom() + 35);
		};
	}

	private static Rectangle computed(Machine machine, Element element, Rectangle size) {
		return switch (element) {
			case WorkingMedium medium -> new Rectangle(MIDDLE, 120, size.width, size.height);
			case Cycle cycle -> new Rectangle(MIDDLE + 5, 385, size.width, size.height);
			case Bath bath -> bath(machine, bath);
			case Machine itself -> besideTheCycle(machine, new Rectangle(RIGHT - 180, 385 + 90 * notesWithoutPlace(machine), size.width, size.height));
			default -> new Rectangle(RIGHT - 180, 385 + 90 * machine.getNotes().indexOf(element), size.width, size.height);
		};
	}

	/** The card of the design makes way for a large cycle. */
	private static Rectangle besideTheCycle(Machine machine, Rectangle usual) {
		Rectangle cycle = machine.getCycle() == null ? new Rectangle() : boundsOf(machine, machine.getCycle());
		return cycle.intersects(usual) ? new Rectangle(cycle.right() + BETWEEN / 2, usual.y, usual.width, usual.height) : usual;
	}

	/** A note that has a place of its own pushes nothing away. */
	private static int notesWithoutPlace(Machine machine) {
		return (int) machine.getNotes().stream().filter(note -> ModelCommands.nodeOf(machine, note).isEmpty()).count();
	}

	private static Rectangle bath(Machine machine, Bath bath) {
		List<Bath> side = new ArrayList<>();
		for (Bath other : machine.getBaths()) {
			if (isRight(other) == isRight(bath)) {
				side.add(other);
			}
		}
		Rectangle size = NodeSizes.of(bath);
		int pitch = size.height + BETWEEN;
		int top = 240 - (side.size() * pitch - BETWEEN) / 2;
		return new Rectangle(isRight(bath) ? RIGHT : LEFT, Math.max(20, top) + side.indexOf(bath) * pitch, size.width, size.height);
	}

	private static boolean isRight(Bath bath) {
		return bath.getRole() == BathRole.WORK || bath.getRole() == BathRole.AUXILIARY;
	}
}
