// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;

/** Everything about the selected element, as fields and tables; each change is one undoable command. Fields stay where they are while one edits: they are built anew only when the structure changes. */
public final class DesignSection extends ModelSection {

	private Composite area;
	private Details details;
	private String structure = "";

	@Override
	public void createControls(Composite parent, TabbedPropertySheetPage page) {
		super.createControls(parent, page);
		area = getWidgetFactory().createComposite(parent);
		GridLayout layout = new GridLayout(FieldRow.COLUMNS, false);
		layout.horizontalSpacing = 10;
		area.setLayout(layout);
	}

	@Override
	void selected() {
		build();
	}

	@Override
	void changed() {
		if (area.isDisposed()) {
			return;
		}
		String now = element().map(Details::structure).orElse("");
		if (now.equals(structure) && details != null) {
			details.refresh();
		} else {
			// Later: the field that caused the change is still in its own event.
			area.getDisplay().asyncExec(() -> {
				if (!area.isDisposed()) {
					build();
				}
			});
		}
	}

	private void build() {
		area.setRedraw(false);
		for (Control child : area.getChildren()) {
			child.dispose();
		}
		details = null;
		structure = element().map(Details::structure).orElse("");
		element().filter(element -> domain() != null).ifPresent(element -> {
			Troubles troubles = new Troubles();
			troubles.look(machine());
			details = new Details(area, getWidgetFactory(), new Editing(domain(), machine()), troubles);
			details.add(element);
		});
		area.setRedraw(true);
		for (Composite parent = area; parent != null && parent != parent.getShell(); parent = parent.getParent()) {
			parent.layout(true, true);
		}
	}
}
