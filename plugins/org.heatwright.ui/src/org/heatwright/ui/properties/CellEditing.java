// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.heatwright.model.expression.Scope;

/** Edits an attribute in the cells of a table; each change is one command. */
final class CellEditing extends EditingSupport {

	private final TableViewer viewer;
	private final Editing editing;
	private final EAttribute attribute;

	CellEditing(TableViewer viewer, Editing editing, EAttribute attribute) {
		super(viewer);
		this.viewer = viewer;
		this.editing = editing;
		this.attribute = attribute;
	}

	@Override
	protected boolean canEdit(Object item) {
		return ((EObject) item).eClass().getEAllAttributes().contains(attribute);
	}

	@Override
	protected CellEditor getCellEditor(Object item) {
		if (attribute.getEAttributeType() instanceof EEnum choices) {
			return new ComboBoxCellEditor(viewer.getTable(), choices.getELiterals().stream().map(Words::of).toArray(String[]::new), SWT.READ_ONLY);
		}
		TextCellEditor editor = new TextCellEditor(viewer.getTable());
		if (Scope.isExpression(attribute)) {
			NameAssist.install((Text) editor.getControl(), editing.machine());
		}
		return editor;
	}

	@Override
	protected Object getValue(Object item) {
		Object value = ((EObject) item).eGet(attribute);
		if (attribute.getEAttributeType() instanceof EEnum choices) {
			return choices.getELiterals().indexOf(choices.getEEnumLiteral(((Enumerator) value).getName()));
		}
		return value == null ? "" : EcoreUtil.convertToString(attribute.getEAttributeType(), value);
	}

	@Override
	protected void setValue(Object item, Object typed) {
		if (attribute.getEAttributeType() instanceof EEnum choices) {
			if ((Integer) typed >= 0) {
				editing.set((EObject) item, attribute, choices.getELiterals().get((Integer) typed).getInstance());
			}
		} else {
			String text = typed.toString().strip();
			editing.set((EObject) item, attribute, text.isEmpty() ? null : EcoreUtil.createFromString(attribute.getEAttributeType(), text));
		}
		viewer.refresh();
	}
}
