// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.study;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.heatwright.model.study.Axis;
import org.heatwright.model.study.ListAxis;
import org.heatwright.model.study.RangeAxis;
import org.heatwright.study.plan.VariedNumber;
import org.heatwright.ui.Texts;

/** A row for each axis: which number of the design, how it is varied, from where to where, how many values, in which unit. */
final class AxisRows {

	private static final int MOST = 100_000_000;
	private static final int COLUMNS = 7;

	private final StudyDraft draft;
	private final Composite rows;
	private final Button add;
	private List<Axis> shown = List.of();
	private List<VariedNumber> offered = List.of();

	AxisRows(Composite parent, StudyDraft draft) {
		this.draft = draft;
		rows = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(8, 5).applyTo(rows);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(rows);
		add = new Button(parent, SWT.PUSH);
		add.setText(Texts.of("study.axis.add"));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(add);
		add.addListener(SWT.Selection, event -> draft.addAxis());
		draft.onChange(this::refresh);
		refresh();
	}

	/** Rows are made anew when other axes are to be shown; what is being typed stays. */
	private void refresh() {
		if (rows.isDisposed() || shown.equals(draft.axes()) && offered == draft.numbers()) {
			return;
		}
		shown = List.copyOf(draft.axes());
		offered = draft.numbers();
		for (Control old : rows.getChildren()) {
			old.dispose();
		}
		for (String key : List.of("study.axis.number", "study.axis.kind", "study.axis.from", "study.axis.to", "study.axis.count", "study.axis.unit", "")) {
			new Label(rows, SWT.NONE).setText(key.isEmpty() ? "" : Texts.of(key));
		}
		shown.forEach(this::row);
		add.setEnabled(draft.numbers().size() > shown.size());
		rows.getParent().layout(true, true);
	}

	private void row(Axis axis) {
		Combo target = combo("study.axis.number", draft.numbers().stream().map(AxisRows::described).toArray(String[]::new));
		target.select(draft.numbers().stream().map(VariedNumber::target).toList().indexOf(axis.getTarget()));
		target.addListener(SWT.Selection, event -> draft.retarget(axis, draft.numbers().get(target.getSelectionIndex()).target()));
		GridDataFactory.fillDefaults().grab(true, false).hint(230, SWT.DEFAULT).applyTo(target);
		AxisKind kind = AxisKind.of(axis);
		Combo kinds = combo("study.axis.kind", Arrays.stream(AxisKind.values()).map(AxisKind::label).toArray(String[]::new));
		kinds.select(kind.ordinal());
		kinds.addListener(SWT.Selection, event -> draft.replaceAxis(axis, AxisKind.values()[kinds.getSelectionIndex()].from(axis)));
		values(axis);
		count(axis, kind);
		text("study.axis.unit", axis.getUnit(), 60, value -> axis.setUnit(value.isBlank() ? null : value.strip()));
		Button remove = new Button(rows, SWT.PUSH);
		remove.setText("\u2715");
		named(remove, "study.axis.remove");
		remove.addListener(SWT.Selection, event -> draft.removeAxis(axis));
	}

	private static String described(VariedNumber number) {
		return number.expression().isEmpty() ? number.target() : number.target() + " = " + number.expression();
	}

	private void values(Axis axis) {
		if (axis instanceof ListAxis list) {
			Text values = text("study.axis.values", String.join(", ", list.getValues()), 140, typed -> {
				list.getValues().clear();
				Arrays.stream(typed.split(",")).map(String::strip).filter(value -> !value.isEmpty()).forEach(list.getValues()::add);
			});
			GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(values);
		} else if (axis instanceof RangeAxis range) {
			text("study.axis.from", range.getFrom(), 70, value -> range.setFrom(value.strip()));
			text("study.axis.to", range.getTo(), 70, value -> range.setTo(value.strip()));
		}
	}

	private void count(Axis axis, AxisKind kind) {
		Spinner count = new Spinner(rows, SWT.BORDER);
		named(count, "study.axis.count");
		count.setValues(AxisKind.count(axis), 1, MOST, 0, 1, 10);
		count.setEnabled(kind.hasCount());
		count.addListener(SWT.Modify, event -> {
			AxisKind.setCount(axis, count.getSelection());
			draft.changed();
		});
	}

	private Combo combo(String key, String[] items) {
		Combo combo = new Combo(rows, SWT.READ_ONLY);
		combo.setItems(items);
		named(combo, key);
		return combo;
	}

	private Text text(String key, String content, int width, Consumer<String> typed) {
		Text text = new Text(rows, SWT.BORDER);
		text.setText(Objects.requireNonNullElse(content, ""));
		named(text, key);
		GridDataFactory.fillDefaults().hint(width, SWT.DEFAULT).applyTo(text);
		text.addListener(SWT.Modify, event -> {
			typed.accept(text.getText());
			draft.changed();
		});
		return text;
	}

	/** For somebody who cannot see the head of the column. */
	private static void named(Control control, String key) {
		control.setToolTipText(Texts.of(key));
		control.setData("name", key);
	}
}
