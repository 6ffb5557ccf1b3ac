// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.insert;

import java.awt.Dimension;
import java.util.Optional;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.commands.Command;
import org.heatwright.diagram.commands.Home;
import org.heatwright.diagram.commands.ModelCommands;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.cycle.CoherentDrive;
import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.model.cycle.Cycle;
import org.heatwright.model.cycle.CycleFactory;
import org.heatwright.model.cycle.Stroke;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Note;
import org.heatwright.picture.card.Places;

/** How a new element gets into a machine: as a node on the sheet, or into the node that it was dropped on. */
public final class Insertion {

	private final ModelCommands commands;
	private final Machine machine;

	public Insertion(ModelCommands commands, Machine machine) {
		this.commands = commands;
		this.machine = machine;
	}

	/** Whether elements of this kind stand on the sheet themselves. */
	public static boolean isNode(Object product) {
		return product instanceof WorkingMedium || product instanceof Bath || product instanceof Cycle || product instanceof Note;
	}

	/**
	 * @param target what the element was dropped on; the machine for the empty sheet
	 * @param bounds where a node shall stand; a size of its kind is taken where the size is zero or tiny
	 * @return empty when the machine has no place for it
	 */
	public Optional<Command> of(EObject product, EObject target, Rectangle bounds) {
		if (isNode(product)) {
			Element element = (Element) product;
			Rectangle place = sized(element, bounds);
			return Optional.of(commands.hasRoomFor(element) ? commands.create(element, place) : commands.replace(element, place));
		}
		Optional<Home> home = Home.of(machine, target, product);
		if (home.isPresent()) {
			return Optional.of(commands.contents().insert(product, home.get()));
		}
		return machine.getCycle() == null ? cycleAround(product).map(cycle -> commands.create(cycle, sized(cycle, bounds))) : Optional.empty();
	}

	/** A drive or a stroke on an empty sheet brings its cycle along. */
	private static Optional<Cycle> cycleAround(EObject product) {
		if (product instanceof CoherentDrive drive) {
			ContinuousCycle cycle = CycleFactory.eINSTANCE.createContinuousCycle();
			cycle.setDrive(drive);
			return Optional.of(cycle);
		}
		if (product instanceof Stroke stroke) {
			StrokeCycle cycle = CycleFactory.eINSTANCE.createStrokeCycle();
			cycle.getStrokes().add(stroke);
			return Optional.of(cycle);
		}
		return Optional.empty();
	}

	private static Rectangle sized(Element element, Rectangle bounds) {
		Dimension size = Places.sizeOf(element);
		return new Rectangle(bounds.x, bounds.y, bounds.width > 20 ? bounds.width : size.width, bounds.height > 20 ? bounds.height : size.height);
	}
}
