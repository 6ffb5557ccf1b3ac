// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetWidgetFactory;

/** Where a row puts its parts: a label, something to edit with, a slider where there is one, and room for what it means. */
record FieldRow(Composite parent, TabbedPropertySheetWidgetFactory widgets, PageLayout layout) {

	static final int COLUMNS = 4;
	static final int EDITOR = 230;

	void label(EStructuralFeature feature) {
		CLabel label = widgets.createCLabel(parent, Words.of(feature));
		label.setToolTipText(Words.explanation(feature));
		label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, false, false));
	}

	void place(Control editor, EStructuralFeature feature) {
		GridData data = new GridData(SWT.FILL, SWT.CENTER, false, false);
		data.widthHint = EDITOR;
		editor.setLayoutData(data);
		// The border of the widget itself is enough; the one that forms draw around it stays white in the dark.
		editor.setData(FormToolkit.KEY_DRAW_BORDER, Boolean.FALSE);
		editor.setData("attribute", feature.getName());
		editor.setToolTipText(Words.explanation(feature));
	}

	/** Room for words behind the editor. */
	CLabel meaning() {
		return meaning(2);
	}

	/** Room for words behind the slider. */
	CLabel meaningBehindSlider() {
		return meaning(1);
	}

	private CLabel meaning(int columns) {
		CLabel meaning = widgets.createCLabel(parent, "");
		meaning.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, columns, 1));
		return meaning;
	}
}
