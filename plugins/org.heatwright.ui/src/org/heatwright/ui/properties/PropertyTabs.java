// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.internal.views.properties.tabbed.view.TabbedPropertyList;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.heatwright.ui.look.Look;

/**
 * The tabs of a property page keep the colour of text that they were made with; after a change of the theme they are told to take the new one. The platform has
 * no API for that. Verified by {@code ContrastTest}.
 */
final class PropertyTabs {

	private PropertyTabs() {
	}

	/** @param section lives as long as the tabs do */
	static void follow(Control section, TabbedPropertySheetPage page) {
		Look.follow(section, () -> recolour(page.getControl()));
	}

	private static void recolour(Control control) {
		if (control instanceof TabbedPropertyList tabs) {
			for (int i = 0; i < tabs.getNumberOfElements(); i++) {
				((TabbedPropertyList.ListElement) tabs.getElementAt(i)).setDefaultTextColor();
			}
		} else if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				recolour(child);
			}
		}
	}
}
