// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.problems;

import org.eclipse.ui.views.markers.MarkerField;
import org.eclipse.ui.views.markers.MarkerItem;
import org.heatwright.workspace.DesignMarkers;

/** The Problems view's column of equations. */
public final class EquationField extends MarkerField {

	@Override
	public String getValue(MarkerItem item) {
		return item.getAttributeValue(DesignMarkers.EQUATION, "");
	}

	@Override
	public int getDefaultColumnWidth(org.eclipse.swt.widgets.Control control) {
		return 260;
	}
}
