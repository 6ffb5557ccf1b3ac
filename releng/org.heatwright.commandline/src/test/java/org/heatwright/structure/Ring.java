// SPDX-License-Identifier: EPL-2.0
package org.heatwright.structure;

import java.util.Map;
import java.util.Set;

/** The rings of the architecture: a plug-in may need its own ring and those inside it, never one outside. */
final class Ring {

	/** Every plug-in has its place here; a new one that does not is a violation. */
	static final Map<String, Integer> OF_PLUGIN = Map.ofEntries(
			Map.entry("org.heatwright.ejml", 0),
			Map.entry("org.heatwright.physics", 0),
			Map.entry("org.heatwright.model", 1),
			Map.entry("org.heatwright.model.edit", 1),
			Map.entry("org.heatwright.gallery", 1),
			Map.entry("org.heatwright.validation", 2),
			Map.entry("org.heatwright.analysis", 2),
			Map.entry("org.heatwright.study", 2),
			Map.entry("org.heatwright.picture", 2),
			Map.entry("org.heatwright.manual", 2),
			Map.entry("org.heatwright.report", 2),
			Map.entry("org.heatwright.cli", 3),
			Map.entry("org.heatwright.workspace", 3),
			Map.entry("org.heatwright.ui", 3),
			Map.entry("org.heatwright.report.ui", 3),
			Map.entry("org.heatwright.diagram", 3),
			Map.entry("org.heatwright.gef.compat", 3),
			Map.entry("org.heatwright.rcp", 3),
			Map.entry("org.heatwright.ui.tests", 3));

	/** Needs that the ring number alone would allow. */
	static final Map<String, Set<String>> FORBIDDEN = Map.of(
			"org.heatwright.picture", Set.of("org.heatwright.report", "org.heatwright.study"),
			"org.heatwright.cli", Set.of("org.heatwright.workspace", "org.heatwright.ui", "org.heatwright.diagram", "org.heatwright.rcp"),
			"org.heatwright.workspace", Set.of("org.heatwright.ui", "org.heatwright.diagram", "org.heatwright.rcp", "org.heatwright.cli"),
			"org.heatwright.ui", Set.of("org.heatwright.diagram", "org.heatwright.rcp", "org.heatwright.cli"),
			"org.heatwright.diagram", Set.of("org.heatwright.ui", "org.heatwright.rcp", "org.heatwright.cli"),
			"org.heatwright.validation", Set.of("org.heatwright.analysis"),
			"org.heatwright.gallery", Set.of("org.heatwright.model.edit"));

	/** Packages that rings 0-2 and the command line may not name: they would need a display or a workspace. */
	static final Set<String> HOST_PACKAGES = Set.of("org.eclipse.ui", "org.eclipse.jface", "org.eclipse.swt", "org.eclipse.gef", "org.eclipse.draw2d",
			"org.eclipse.core.resources");

	/** The last word of a plug-in's name says what it is for; these say nothing. */
	static final Set<String> EMPTY_NAMES = Set.of("core", "common", "util", "helper", "manager", "misc");

	private Ring() {
	}
}
