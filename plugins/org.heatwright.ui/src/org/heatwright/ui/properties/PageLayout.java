// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;

/**
 * Lays out a page of properties once for everything that changed on it, and nothing else of the window: to lay out the whole window for every table takes
 * hundreds of milliseconds. Verified by
 * {@code DisplayBenchmark} in the UI tests.
 */
final class PageLayout {

	private final Composite area;
	private final TabbedPropertySheetPage page;
	private boolean due;

	PageLayout(Composite area, TabbedPropertySheetPage page) {
		this.area = area;
		this.page = page;
	}

	/** After the event that is being dealt with. */
	void later() {
		if (!due) {
			due = true;
			area.getDisplay().asyncExec(this::now);
		}
	}

	void now() {
		due = false;
		if (!area.isDisposed()) {
			area.getShell().layout(new Control[] { area });
			page.resizeScrolledComposite();
			area.layout(true, true);
		}
	}
}
