// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.problems;

import org.eclipse.ui.views.markers.MarkerField;
import org.eclipse.ui.views.markers.MarkerItem;
import org.heatwright.workspace.DesignMarkers;

/** The Problems view's column of elements, with the attribute where there is one. */
public final class ElementField extends MarkerField {

	@Override
	public String getValue(MarkerItem item) {
		String element = item.getAttributeValue(DesignMarkers.ELEMENT, "");
		String attribute = item.getAttributeValue(DesignMarkers.ATTRIBUTE, "");
		return attribute.isEmpty() ? element : element + "." + attribute;
	}

	@Override
	public int getDefaultColumnWidth(org.eclipse.swt.widgets.Control control) {
		return 120;
	}
}
