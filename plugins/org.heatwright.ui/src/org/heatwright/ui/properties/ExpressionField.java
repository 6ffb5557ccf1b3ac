// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.heatwright.ui.look.Look;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;

/**
 * An expression: completions as one types, its value or what is wrong with it beside it, the colour of trouble. A plain number has a slider over a decade to
 * both sides, and Up and Down change its last
 * digit (with Ctrl the one before).
 */
final class ExpressionField extends TypedField {

	private static final int HALF = 500;

	private final Editing editing;
	private final EObject object;
	private final EAttribute attribute;
	private final CLabel meaning;
	private final Scale slider;
	private final Troubles troubles;
	private double middle;

	ExpressionField(FieldRow row, Editing editing, EObject object, EAttribute attribute, Troubles troubles) {
		super(text(row, attribute));
		this.editing = editing;
		this.object = object;
		this.attribute = attribute;
		this.troubles = troubles;
		row.place(text(), attribute);
		slider = new Scale(row.parent(), SWT.HORIZONTAL);
		slider.setMaximum(2 * HALF);
		slider.setPageIncrement(HALF / 10);
		slider.setLayoutData(new GridData(110, SWT.DEFAULT));
		slider.setBackground(row.parent().getBackground());
		meaning = row.meaningBehindSlider();
		NameAssist.install(text(), editing.machine());
		text().addListener(SWT.Modify, event -> explain());
		text().addListener(SWT.KeyDown, this::key);
		slider.addListener(SWT.Selection, event -> slide());
		slider.addListener(SWT.MouseUp, event -> release());
		slider.addListener(SWT.FocusOut, event -> release());
		slider.addListener(SWT.KeyUp, event -> release());
		refresh();
		Look.paint(meaning, this::explain);
	}

	private static Text text(FieldRow row, EAttribute attribute) {
		row.label(attribute);
		return row.widgets().createText(row.parent(), "", SWT.BORDER);
	}

	@Override
	String stored() {
		Object value = object.eGet(attribute);
		return value == null ? "" : value.toString();
	}

	@Override
	boolean accept(String typed) {
		editing.set(object, attribute, typed.isEmpty() ? null : typed);
		return true;
	}

	@Override
	public void refresh() {
		super.refresh();
		if (!text().isDisposed()) {
			explain();
			centre();
		}
	}

	private void explain() {
		Meaning now = Meaning.of(object, attribute, text().getText());
		List<Diagnostic> known = text().getText().strip().equals(stored()) ? troubles.of(object, attribute) : List.of();
		boolean wrong = now.isWrong() || known.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
		Color color = Look.color(wrong ? Look.scheme().bad() : known.isEmpty() ? Look.scheme().faint() : Look.scheme().text());
		meaning.setText(known.isEmpty() || now.isWrong() ? now.words() : now.words() + "   " + known.get(0).message());
		meaning.setToolTipText(meaning.getText());
		meaning.setForeground(color);
		// Named in both cases: the default of the system is still that of the old theme while the theme changes.
		text().setForeground(Look.color(wrong ? Look.scheme().bad() : Look.scheme().text()));
	}

	private void key(Event event) {
		boolean up = event.keyCode == SWT.ARROW_UP;
		if ((up || event.keyCode == SWT.ARROW_DOWN) && PlainNumber.is(text().getText())) {
			text().setText(PlainNumber.step(text().getText(), up ? 1 : -1, (event.stateMask & SWT.MOD1) != 0 ? 10 : 1));
			text().setSelection(text().getCharCount());
			accept(text().getText());
			event.doit = false;
		}
	}

	/** The slider stands in the middle of a decade to both sides; only a positive plain number has one. */
	private void centre() {
		boolean number = PlainNumber.is(text().getText()) && Double.parseDouble(text().getText().strip()) > 0 && !PlainNumber.isWhole(attribute);
		slider.setVisible(number);
		if (number) {
			middle = Double.parseDouble(text().getText().strip());
			slider.setSelection(HALF);
		}
	}

	private void slide() {
		text().setText(PlainNumber.rounded(middle * Math.pow(10, (slider.getSelection() - HALF) / (double) HALF)));
	}

	/** One command for one pull at the slider. */
	private void release() {
		if (slider.getSelection() != HALF) {
			accept(text().getText().strip());
			centre();
		}
	}
}
