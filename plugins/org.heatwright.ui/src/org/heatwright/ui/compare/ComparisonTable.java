// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.compare;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.heatwright.picture.Scheme;
import org.heatwright.ui.Texts;
import org.heatwright.ui.look.Look;

/** The lines of a comparison; what differs is bold and coloured. */
public final class ComparisonTable {

	private final Composite area;
	private final Table table;
	private final Font bold;
	private Comparison comparison = new Comparison(List.of(), List.of());
	private boolean onlyDifferences;

	ComparisonTable(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		area.setLayout(layout);
		table = new Table(area, SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		bold = new LocalResourceManager(JFaceResources.getResources(), table).create(FontDescriptor.createFrom(table.getFont()).setStyle(SWT.BOLD));
		Look.paper(table);
		layout.setColumnData(column("compare.quantity", SWT.LEFT), new ColumnWeightData(34, 160));
		layout.setColumnData(column("compare.left", SWT.RIGHT), new ColumnWeightData(24, 110));
		layout.setColumnData(column("compare.right", SWT.RIGHT), new ColumnWeightData(24, 110));
		layout.setColumnData(column("compare.difference", SWT.RIGHT), new ColumnWeightData(18, 80));
	}

	private TableColumn column(String key, int style) {
		TableColumn column = new TableColumn(table, style);
		column.setText(Texts.of(key));
		return column;
	}

	Control control() {
		return area;
	}

	void show(Comparison next, String left, String right) {
		comparison = next;
		table.getColumn(1).setText(left);
		table.getColumn(2).setText(right);
		fill();
	}

	void clear() {
		comparison = new Comparison(List.of(), List.of());
		fill();
	}

	void showOnlyDifferences(boolean only) {
		onlyDifferences = only;
		fill();
	}

	void restyle() {
		fill();
	}

	private void fill() {
		table.setRedraw(false);
		table.removeAll();
		section("compare.design", comparison.design());
		section("compare.results", comparison.results());
		table.setRedraw(true);
	}

	private void section(String key, List<Comparison.Row> rows) {
		List<Comparison.Row> shown = rows.stream().filter(row -> row.differs() || !onlyDifferences).toList();
		if (shown.isEmpty()) {
			return;
		}
		Scheme scheme = Look.scheme();
		TableItem head = new TableItem(table, SWT.NONE);
		head.setText(Texts.of(key));
		head.setForeground(Look.color(scheme.faint()));
		for (Comparison.Row row : shown) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(new String[] { row.name(), row.left(), row.right(), row.difference() });
			if (row.differs()) {
				item.setFont(bold);
				item.setForeground(3, Look.color(scheme.accent()));
				item.setForeground(2, Look.color(scheme.accent()));
			}
		}
	}

	/** Every line with tabs between the columns, on the clipboard. */
	void copy(String left, String right) {
		List<String> lines = new ArrayList<>(List.of(String.join("\t", Texts.of("compare.quantity"), left, right, Texts.of("compare.difference"))));
		List<Comparison.Row> rows = new ArrayList<>(comparison.design());
		rows.addAll(comparison.results());
		rows.forEach(row -> lines.add(String.join("\t", row.name(), row.left(), row.right(), row.difference())));
		Clipboard clipboard = new Clipboard(table.getDisplay());
		clipboard.setContents(new Object[] { String.join(System.lineSeparator(), lines) }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}

	/** What is shown now. */
	public Comparison comparison() {
		return comparison;
	}
}
