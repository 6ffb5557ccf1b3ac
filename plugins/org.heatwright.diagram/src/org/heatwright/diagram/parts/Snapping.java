// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.gef.CompoundSnapToHelper;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.SnapToGeometry;
import org.eclipse.gef.SnapToGrid;
import org.eclipse.gef.SnapToHelper;
import org.eclipse.gef.rulers.RulerProvider;

/**
 * What a node that is dragged snaps to: the guides, the edges and centres of the others, which are shown as lines, and the grid; each as the Machine menu says.
 */
final class Snapping {

	private Snapping() {
	}

	/** Null, as GEF wants it, when nothing attracts. */
	static SnapToHelper of(MachinePart sheet) {
		List<SnapToHelper> helpers = new ArrayList<>();
		if (isOn(sheet, RulerProvider.PROPERTY_RULER_VISIBILITY)) {
			helpers.add(new GuideSnap(sheet, sheet.machine()));
		}
		if (isOn(sheet, SnapToGeometry.PROPERTY_SNAP_ENABLED)) {
			helpers.add(new SnapToGeometry(sheet));
		}
		if (isOn(sheet, SnapToGrid.PROPERTY_GRID_ENABLED)) {
			helpers.add(new SnapToGrid(sheet));
		}
		return helpers.isEmpty() ? null : new CompoundSnapToHelper(helpers.toArray(SnapToHelper[]::new));
	}

	private static boolean isOn(GraphicalEditPart sheet, String property) {
		return Boolean.TRUE.equals(sheet.getViewer().getProperty(property));
	}
}
