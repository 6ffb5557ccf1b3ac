// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.drawing;

import org.eclipse.draw2d.geometry.Rectangle;
import org.heatwright.diagram.commands.ModelCommands;
import org.heatwright.diagram.figures.Flag;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.card.Sheet;

/** What the parts of one drawing share: the machine and how to change it, the colours, and the picture of its latest state. */
public interface Drawing {

	Machine machine();

	ModelCommands commands();

	Scheme scheme();

	/** The cards and wires of the machine with its latest result; made once for every refresh of the drawing. */
	Sheet sheet();

	/** Where an element stands. */
	Rectangle placeOf(Element element);

	/** What is wrong with an element or with something in it. */
	Flag flagOf(Element element);
}
