// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Color;
import org.heatwright.model.expression.Scope;
import org.heatwright.ui.look.Look;

/** What stands in a cell: an attribute as it was typed, or what it means; in the colour of trouble where it means nothing. */
final class CellLabels extends ColumnLabelProvider {

	private final EAttribute attribute;
	private final boolean meaning;

	/** @param meaning the value instead of the text */
	CellLabels(EAttribute attribute, boolean meaning) {
		this.attribute = attribute;
		this.meaning = meaning;
	}

	private static boolean has(EObject object, EAttribute attribute) {
		return object.eClass().getEAllAttributes().contains(attribute);
	}

	private String text(EObject object) {
		Object value = has(object, attribute) ? object.eGet(attribute) : null;
		return value == null ? "" : value.toString();
	}

	@Override
	public String getText(Object item) {
		EObject object = (EObject) item;
		if (meaning && has(object, attribute)) {
			return Meaning.of(object, attribute, text(object)).words();
		}
		if (attribute.getEAttributeType() instanceof EEnum choices && has(object, attribute)) {
			return Words.of(choices.getEEnumLiteral(((org.eclipse.emf.common.util.Enumerator) object.eGet(attribute)).getName()));
		}
		return text(object);
	}

	@Override
	public Color getForeground(Object item) {
		EObject object = (EObject) item;
		boolean wrong = Scope.isExpression(attribute) && has(object, attribute) && Meaning.of(object, attribute, text(object)).isWrong();
		return wrong ? Look.color(Look.scheme().bad()) : null;
	}
}
