// SPDX-License-Identifier: EPL-2.0
package org.heatwright.manual;

import java.util.Map;

/**
 * Which place of the manual belongs to what somebody is looking at: {@code page#heading} by the id of a view, an editor or a page of a wizard. Verified by
 * {@code ManualTest}, which looks every one up.
 */
public final class Topics {

	private static final Map<String, String> PLACES = Map.ofEntries(
			Map.entry("org.heatwright.diagram.editor", "drawing"),
			Map.entry("org.heatwright.ui.analysis", "views#analysis"),
			Map.entry("org.heatwright.ui.levels", "views#levels"),
			Map.entry("org.heatwright.ui.scaling", "views#scaling"),
			Map.entry("org.heatwright.ui.traces", "views#traces"),
			Map.entry("org.heatwright.ui.compare", "views#compare"),
			Map.entry("org.eclipse.ui.views.PropertySheet", "views#properties"),
			Map.entry("org.eclipse.ui.views.ContentOutline", "drawing"),
			Map.entry("org.eclipse.ui.views.ProblemView", "drawing#problems-where-they-are"),
			Map.entry("org.heatwright.ui.study.page", "studies"),
			Map.entry("org.heatwright.ui.newMachine", "tour-maser"),
			Map.entry("org.heatwright.ui.newStudy", "tour-study"),
			Map.entry("org.heatwright.report.ui.exportReport", "reports"));

	private Topics() {
	}

	/** The contents for what has no place of its own. */
	public static String of(String id) {
		return PLACES.getOrDefault(id, Manual.CONTENTS);
	}

	/** All ids that have a place. */
	public static Map<String, String> all() {
		return PLACES;
	}
}
