// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;

import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.cycle.Cycle;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.NodeLayout;
import org.heatwright.model.machine.Note;

/**
 * Where a node stands: where the file says, or else medium in the middle, hot and cold left, work right, cycle below, notes and the card of the design at the
 * lower right. Always the same for the same machine. The machine itself stands for the card with its parameters, requirements and citations.
 */
public final class Places {

	private static final int LEFT = 40;
	private static final int MIDDLE = 430;
	private static final int RIGHT = 890;
	private static final int TOP = 120;
	private static final int BELOW = 385;
	private static final int BETWEEN = 60;

	private Places() {
	}

	/** The box of an element of a machine. */
	public static Rectangle of(Machine machine, Element element) {
		return of(machine, element, kept(machine, element));
	}

	/** @param node the place that the file gives the element */
	static Rectangle of(Machine machine, Element element, Optional<NodeLayout> node) {
		Dimension size = sizeOf(element);
		return node.map(place -> new Rectangle(place.getX(), place.getY(), place.getWidth() > 0 ? place.getWidth() : size.width,
				place.getHeight() > 0 ? place.getHeight() : size.height)).orElseGet(() -> computed(machine, element, size));
	}

	/** How large a new node is. */
	public static Dimension sizeOf(Element element) {
		return NodeKind.of(element).size(element);
	}

	/** Where one would look for a new element of a machine: baths that give heat left of the medium, the others right of it, the cycle below, notes beside. */
	public static Point wishFor(Machine machine, Element element) {
		Rectangle medium = machine.getMedium() == null ? new Rectangle(MIDDLE, TOP, 220, 230) : of(machine, machine.getMedium());
		int left = medium.x - (MIDDLE - LEFT);
		int below = medium.y + medium.height + 35;
		return switch (element) {
			case WorkingMedium itself -> new Point(MIDDLE, TOP);
			case Bath bath when bath.getRole() == BathRole.HOT -> new Point(left, medium.y - 60);
			case Bath bath when bath.getRole() == BathRole.COLD -> new Point(left, medium.y + 150);
			case Bath bath -> new Point(medium.x + RIGHT - MIDDLE, medium.y + 50);
			case Cycle cycle -> new Point(medium.x + 5, below);
			case Note note -> new Point(medium.x + medium.width + BETWEEN, below);
			default -> throw noNode(element);
		};
	}

	private static Optional<NodeLayout> kept(Machine machine, Element element) {
		return Optional.ofNullable(machine.getLayout()).flatMap(layout -> layout.getNodes().stream().filter(node -> node.getElement() == element).findFirst());
	}

	private static Rectangle computed(Machine machine, Element element, Dimension size) {
		return switch (element) {
			case WorkingMedium medium -> new Rectangle(MIDDLE, TOP, size.width, size.height);
			case Cycle cycle -> new Rectangle(MIDDLE + 5, BELOW, size.width, size.height);
			case Bath bath -> bath(machine, bath, size);
			case Note note -> new Rectangle(RIGHT - 180, BELOW + 90 * machine.getNotes().indexOf(note), size.width, size.height);
			case Machine itself -> besideTheCycle(machine, new Rectangle(RIGHT - 180, BELOW + 90 * notesWithoutPlace(machine), size.width, size.height));
			default -> throw noNode(element);
		};
	}

	private static IllegalArgumentException noNode(Element element) {
		return new IllegalArgumentException("a " + element.eClass().getName() + " has no place on the sheet");
	}

	/** The card of the design makes way for a large cycle. */
	private static Rectangle besideTheCycle(Machine machine, Rectangle usual) {
		Rectangle cycle = machine.getCycle() == null ? new Rectangle() : of(machine, machine.getCycle());
		return cycle.intersects(usual) ? new Rectangle(cycle.x + cycle.width + BETWEEN / 2, usual.y, usual.width, usual.height) : usual;
	}

	/** A note that has a place of its own pushes nothing away. */
	private static int notesWithoutPlace(Machine machine) {
		return (int) machine.getNotes().stream().filter(note -> kept(machine, note).isEmpty()).count();
	}

	private static Rectangle bath(Machine machine, Bath bath, Dimension size) {
		List<Bath> side = machine.getBaths().stream().filter(other -> isRight(other) == isRight(bath)).toList();
		int pitch = size.height + BETWEEN;
		int top = 240 - (side.size() * pitch - BETWEEN) / 2;
		return new Rectangle(isRight(bath) ? RIGHT : LEFT, Math.max(20, top) + side.indexOf(bath) * pitch, size.width, size.height);
	}

	private static boolean isRight(Bath bath) {
		return bath.getRole() == BathRole.WORK || bath.getRole() == BathRole.AUXILIARY;
	}
}
