// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.heatwright.ui.Texts;
import org.heatwright.ui.analysis.AnalysisSheet.Group;
import org.heatwright.ui.analysis.AnalysisSheet.Row;
import org.heatwright.ui.look.Columns;
import org.heatwright.ui.look.Look;
import org.heatwright.ui.look.Rows;

/** Groups of rows that open and close; which are open outlives a new result. */
final class SheetTree {

	private static final int NOTE = 3;

	private final Tree tree;
	private final Map<String, Boolean> opened = new HashMap<>();
	private List<Group> groups = List.of();

	SheetTree(Composite parent) {
		tree = new Tree(parent, SWT.FULL_SELECTION | SWT.MULTI);
		tree.setHeaderVisible(true);
		column("sheet.quantity", SWT.LEFT);
		column("sheet.value", SWT.RIGHT);
		column("sheet.unit", SWT.LEFT);
		column("sheet.note", SWT.LEFT);
		Columns.fit(tree, 170, 150, 40, 240);
		tree.addListener(SWT.MouseHover, event -> tell(tree.getItem(new Point(event.x, event.y))));
		Look.paper(tree);
		tree.addListener(SWT.Expand, event -> opened.put(((TreeItem) event.item).getText(), true));
		tree.addListener(SWT.Collapse, event -> opened.put(((TreeItem) event.item).getText(), false));
	}

	/** A note that has no room is read when the mouse rests on it. */
	private void tell(TreeItem item) {
		tree.setToolTipText(item == null || item.getText(NOTE).isEmpty() ? null : item.getText(NOTE));
	}

	private void column(String key, int style) {
		TreeColumn column = new TreeColumn(tree, style);
		column.setText(Texts.of(key));
	}

	Tree control() {
		return tree;
	}

	void show(List<Group> shown) {
		groups = shown;
		tree.setRedraw(false);
		tree.removeAll();
		for (Group group : groups) {
			TreeItem item = new TreeItem(tree, SWT.NONE);
			item.setText(group.title());
			item.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
			for (Row row : group.rows()) {
				new TreeItem(item, SWT.NONE).setText(new String[] { row.quantity(), row.value(), row.unit(), row.note() });
			}
			item.setExpanded(opened.getOrDefault(group.title(), true));
		}
		tree.setRedraw(true);
	}

	/** All rows of all groups. */
	Rows rows() {
		Rows rows = new Rows().add(Texts.of("sheet.quantity"), Texts.of("sheet.value"), Texts.of("sheet.unit"));
		groups.forEach(group -> group.rows().forEach(row -> rows.add(group.title() + ": " + row.quantity(), row.value(), row.unit())));
		return rows;
	}
}
