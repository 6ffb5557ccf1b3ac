// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.Optional;

import org.heatwright.analysis.Analysis;
import org.heatwright.diagram.commands.ModelCommands;
import org.heatwright.diagram.figures.Heat;
import org.heatwright.diagram.figures.Palette;

/** What the parts of one editor share: how to change the machine, the colours, and the latest analysis. */
public interface Drawing {

	ModelCommands commands();

	Palette palette();

	/** The latest result; it may be older than the machine, see {@link #isStale()}. */
	Optional<Analysis> latestAnalysis();

	/** Whether the machine has changed since {@link #latestAnalysis()}. */
	boolean isStale();

	/** How hot each bath of the machine is; worked out once for every refresh of the drawing. */
	Heat heat();
}
