// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.look;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;

/** Columns that fill a table or tree: none is cut off while there is room for all. */
public final class Columns {

	private Columns() {
	}

	/** @param least widths; room beyond their sum is shared out in proportion, a table that is narrower scrolls */
	public static void fit(Composite table, int... least) {
		share(table, least, 0);
		table.addListener(SWT.Resize, event -> share(table, least, table.getClientArea().width));
	}

	private static void share(Composite table, int[] least, int room) {
		int sum = Arrays.stream(least).sum();
		int left = Math.max(sum, room);
		for (int i = 0; i < least.length; i++) {
			int width = i == least.length - 1 ? left : least[i] * Math.max(sum, room) / sum;
			left -= width;
			if (table instanceof Table rows) {
				rows.getColumn(i).setWidth(width);
			} else {
				((Tree) table).getColumn(i).setWidth(width);
			}
		}
	}
}
