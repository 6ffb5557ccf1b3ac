// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.heatwright.model.machine.Machine;
import org.heatwright.ui.Texts;
import org.heatwright.ui.look.Look;

/** Words, whole numbers, and lists of expressions with commas between them. */
final class TextField extends TypedField {

	private static final List<String> LONG = List.of("text", "comment", "reason");

	private final Editing editing;
	private final EObject object;
	private final EAttribute attribute;
	private final CLabel meaning;

	TextField(FieldRow row, Editing editing, EObject object, EAttribute attribute) {
		super(row.widgets().createText(labelled(row, attribute), "", SWT.BORDER | (isLong(attribute) ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE)));
		this.editing = editing;
		this.object = object;
		this.attribute = attribute;
		row.place(text(), attribute);
		if (isLong(attribute)) {
			GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, FieldRow.COLUMNS - 1, 1);
			data.heightHint = 3 * text().getLineHeight();
			text().setLayoutData(data);
			text().addListener(SWT.Traverse, event -> event.doit = event.doit || event.detail == SWT.TRAVERSE_TAB_NEXT);
			meaning = null;
		} else {
			meaning = row.meaning();
		}
		refresh();
	}

	private static org.eclipse.swt.widgets.Composite labelled(FieldRow row, EAttribute attribute) {
		row.label(attribute);
		return row.parent();
	}

	private static boolean isLong(EAttribute attribute) {
		return LONG.contains(attribute.getName()) && !attribute.isMany();
	}

	@Override
	String stored() {
		Object value = object.eGet(attribute);
		if (attribute.isMany()) {
			return ((List<?>) value).stream().map(Object::toString).collect(Collectors.joining(", "));
		}
		return value == null ? "" : EcoreUtil.convertToString(attribute.getEAttributeType(), value);
	}

	@Override
	boolean accept(String typed) {
		try {
			editing.set(object, attribute,
					attribute.isMany() ? ListText.items(typed) : typed.isEmpty() ? null : EcoreUtil.createFromString(attribute.getEAttributeType(), typed));
			return true;
		} catch (IllegalArgumentException e) {
			complain(Texts.of("properties.wholeNumber"));
			return false;
		}
	}

	@Override
	public void refresh() {
		super.refresh();
		if (attribute.isMany() && meaning != null) {
			List<String> items = ListText.items(stored());
			meaning.setText(items.isEmpty() ? Texts.of("properties.list")
					: Texts.of("properties.items", items.size(), ListText.values((Machine) EcoreUtil.getRootContainer(object), attribute, items)));
		} else if (meaning != null) {
			meaning.setText("");
		}
	}

	private void complain(String words) {
		if (meaning != null) {
			meaning.setForeground(Look.color(Look.scheme().bad()));
			meaning.setText(words);
		}
	}
}
