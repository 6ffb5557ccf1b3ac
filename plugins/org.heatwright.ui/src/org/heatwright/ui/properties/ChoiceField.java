// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.emf.ecore.EStructuralFeature;

/** One of several things, chosen by its words. */
final class ChoiceField<T> implements Field {

	/** A thing and how it is called; {@code explanation} stands beside the chosen one. */
	record Choice<T>(T value, String label, String explanation) {
	}

	private final CCombo combo;
	private final CLabel meaning;
	private final List<Choice<T>> choices;
	private final Supplier<T> current;

	ChoiceField(FieldRow row, EStructuralFeature feature, List<Choice<T>> choices, Supplier<T> current, Consumer<T> chosen) {
		this.choices = choices;
		this.current = current;
		row.label(feature);
		combo = row.widgets().createCCombo(row.parent(), SWT.READ_ONLY | SWT.FLAT | SWT.BORDER);
		combo.setVisibleItemCount(12);
		choices.forEach(choice -> combo.add(choice.label()));
		row.place(combo, feature);
		meaning = row.meaning();
		combo.addListener(SWT.Selection, event -> {
			chosen.accept(choices.get(combo.getSelectionIndex()).value());
			if (!combo.isDisposed()) {
				refresh();
			}
		});
		refresh();
	}

	@Override
	public void refresh() {
		T now = current.get();
		for (int i = 0; i < choices.size(); i++) {
			if (java.util.Objects.equals(now, choices.get(i).value())) {
				combo.select(i);
				meaning.setText(choices.get(i).explanation());
				return;
			}
		}
		combo.deselectAll();
		meaning.setText("");
	}
}
