// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.Optional;

import org.eclipse.draw2d.geometry.Rectangle;
import org.heatwright.analysis.Analysis;
import org.heatwright.diagram.commands.ModelCommands;
import org.heatwright.diagram.figures.Flag;
import org.heatwright.picture.card.Heat;
import org.heatwright.diagram.figures.Palette;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;

/** What the parts of one drawing share: the machine and how to change it, the colours, and the latest analysis. */
public interface Drawing {

	Machine machine();

	ModelCommands commands();

	Palette palette();

	/** The latest result; it may be older than the machine, see {@link #isStale()}. */
	Optional<Analysis> latestAnalysis();

	/** Whether the machine has changed since {@link #latestAnalysis()}. */
	boolean isStale();

	/** How hot each bath of the machine is; worked out once for every refresh of the drawing. */
	Heat heat();

	/** Where an element stands; looked up in a table that is made once for every refresh. */
	Rectangle placeOf(Element element);

	/** What is wrong with an element or with something in it. */
	Flag flagOf(Element element);
}
