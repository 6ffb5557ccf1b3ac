// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;

/**
 * Everything about the selected element, as fields and tables; each change is one undoable command. Fields stay where they are while one edits: they are built
 * anew only when the structure changes.
 */
public final class DesignSection extends ModelSection {

	private Composite area;
	private Details details;
	private PageLayout pageLayout;
	private boolean due;
	private String structure = "";

	@Override
	public void createControls(Composite parent, TabbedPropertySheetPage page) {
		super.createControls(parent, page);
		area = getWidgetFactory().createComposite(parent);
		GridLayout layout = new GridLayout(FieldRow.COLUMNS, false);
		layout.horizontalSpacing = 10;
		area.setLayout(layout);
		pageLayout = new PageLayout(area, page);
		PropertyTabs.follow(area, page);
	}

	@Override
	void selected() {
		buildLater();
	}

	/** Once for all that one event brings: the page says several times what is selected, and the field that caused a change is still in its own event. */
	private void buildLater() {
		if (!due) {
			due = true;
			area.getDisplay().asyncExec(() -> {
				due = false;
				if (!area.isDisposed()) {
					build();
				}
			});
		}
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
			buildLater();
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
			details = new Details(new FieldRow(area, getWidgetFactory(), pageLayout), new Editing(domain(), machine()), troubles);
			details.add(element);
		});
		area.setRedraw(true);
		pageLayout.now();
	}
}
