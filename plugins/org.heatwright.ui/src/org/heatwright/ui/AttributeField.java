// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetWidgetFactory;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.expression.Dimension;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Machine;

/** One attribute: its name, a field to type in, and for expressions what the text means, as one types. */
final class AttributeField {

	private final EditingDomain domain;
	private final EObject object;
	private final EAttribute attribute;
	private final Consumer<Runnable> writer;
	private CLabel meaning;

	AttributeField(Composite parent, TabbedPropertySheetWidgetFactory widgets, EditingDomain domain, EObject object, EAttribute attribute, Consumer<Runnable> writer) {
		this.domain = domain;
		this.object = object;
		this.attribute = attribute;
		this.writer = writer;
		CLabel label = widgets.createCLabel(parent, words(attribute.getName()));
		label.setToolTipText(EcoreUtil.getDocumentation(attribute));
		if (attribute.getEAttributeType() instanceof EEnum literals) {
			choice(parent, widgets, literals);
		} else {
			text(parent, widgets);
		}
	}

	private static String words(String name) {
		String words = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT);
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

	private void choice(Composite parent, TabbedPropertySheetWidgetFactory widgets, EEnum literals) {
		CCombo combo = widgets.createCCombo(parent, SWT.READ_ONLY | SWT.FLAT | SWT.BORDER);
		List<EEnumLiteral> choices = literals.getELiterals();
		choices.forEach(literal -> combo.add(literal.getLiteral()));
		combo.select(choices.indexOf(literals.getEEnumLiteral(((Enumerator) object.eGet(attribute)).getName())));
		combo.setLayoutData(new GridData(220, SWT.DEFAULT));
		combo.addListener(SWT.Selection, event -> set(choices.get(combo.getSelectionIndex()).getInstance()));
		widgets.createCLabel(parent, "");
	}

	private void text(Composite parent, TabbedPropertySheetWidgetFactory widgets) {
		Object value = object.eGet(attribute);
		Text text = widgets.createText(parent, value == null ? "" : EcoreUtil.convertToString(attribute.getEAttributeType(), value), SWT.BORDER);
		text.setData("attribute", attribute.getName());
		GridData data = new GridData(220, SWT.DEFAULT);
		text.setLayoutData(data);
		meaning = widgets.createCLabel(parent, "");
		meaning.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		explain(text);
		text.addListener(SWT.Modify, event -> explain(text));
		text.addListener(SWT.FocusOut, event -> accept(text));
		text.addListener(SWT.DefaultSelection, event -> accept(text));
	}

	private void accept(Text text) {
		String typed = text.getText().strip();
		Object value;
		try {
			value = typed.isEmpty() ? null : EcoreUtil.createFromString(attribute.getEAttributeType(), typed);
		} catch (IllegalArgumentException e) {
			meaning.setText("this must be a whole number");
			return;
		}
		if (!java.util.Objects.equals(value, object.eGet(attribute))) {
			set(value);
		}
	}

	private void set(Object value) {
		writer.accept(() -> domain.getCommandStack().execute(SetCommand.create(domain, object, attribute, value == null ? SetCommand.UNSET_VALUE : value)));
	}

	/** Shows the value and dimension of an expression, or what is wrong with it. */
	private void explain(Text text) {
		if (!Scope.isExpression(attribute)) {
			return;
		}
		boolean wrong = false;
		String said;
		try {
			Dimension dimension = Scope.dimension(attribute);
			said = text.getText().isBlank() ? "" : "= " + DesignLabels.figure(Scope.of((Machine) EcoreUtil.getRootContainer(object)).evaluate(text.getText(), dimension).value())
					+ (dimension == Dimension.NONE || dimension == Dimension.ANY ? "" : "   " + dimension.name().toLowerCase(java.util.Locale.ROOT));
		} catch (ExpressionException e) {
			said = e.getMessage();
			wrong = true;
		}
		meaning.setText(said);
		meaning.setForeground(meaning.getDisplay().getSystemColor(wrong ? SWT.COLOR_RED : SWT.COLOR_WIDGET_FOREGROUND));
	}
}
