// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import org.heatwright.analysis.Analysis;
import org.heatwright.diagram.commands.ModelCommands;
import org.heatwright.diagram.figures.Palette;

/** What the parts of one editor share: how to change the machine, the colours, and the last analysis (null before the first). */
public interface Drawing {

	ModelCommands commands();

	Palette palette();

	Analysis analysis();

	/** Whether the machine has changed since {@link #analysis()}. */
	boolean isStale();
}
