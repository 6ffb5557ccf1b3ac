// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.heatwright.model.edit.DesignLabels;

/** Several elements of the machine, each ticked or not. */
final class CheckField implements Field {

	private final EObject object;
	private final EReference reference;
	private final List<Button> buttons = new ArrayList<>();

	CheckField(FieldRow row, Editing editing, EObject object, EReference reference, List<EObject> candidates) {
		this.object = object;
		this.reference = reference;
		row.label(reference);
		Composite boxes = row.widgets().createComposite(row.parent());
		boxes.setLayout(new RowLayout(SWT.HORIZONTAL));
		boxes.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, FieldRow.COLUMNS - 1, 1));
		for (EObject candidate : candidates) {
			Button button = row.widgets().createButton(boxes, DesignLabels.name(candidate), SWT.CHECK);
			button.setData(candidate);
			button.addListener(SWT.Selection, event -> editing.set(object, reference, ticked()));
			buttons.add(button);
		}
		refresh();
	}

	private List<EObject> ticked() {
		return buttons.stream().filter(Button::getSelection).map(button -> (EObject) button.getData()).toList();
	}

	@Override
	public void refresh() {
		List<?> now = (List<?>) object.eGet(reference);
		buttons.forEach(button -> button.setSelection(now.contains(button.getData())));
	}
}
