// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.counting;

import java.util.TreeMap;

import org.heatwright.physics.linear.SparseColumns;

/** Collects the generator G of a rate equation, dp/dt = G p, column by column. Verified by {@code MachinesInTimeTest}. */
public final class GeneratorColumns {

	private final TreeMap<Integer, Double>[] columns;

	@SuppressWarnings("unchecked")
	public GeneratorColumns(int states) {
		columns = new TreeMap[states];
		for (int i = 0; i < states; i++) {
			columns[i] = new TreeMap<>();
		}
	}

	/** Adds a rate from one state to another. */
	public void transition(int from, int to, double rate) {
		if (rate > 0) {
			columns[from].merge(to, rate, Double::sum);
			columns[from].merge(from, -rate, Double::sum);
		}
	}

	/** G. */
	public SparseColumns generator() {
		return build(Double.NaN);
	}

	/** G with its first row replaced by a constant. */
	public SparseColumns withFirstRow(double constant) {
		return build(constant);
	}

	private SparseColumns build(double first) {
		int n = columns.length;
		int capacity = n;
		for (TreeMap<Integer, Double> column : columns) {
			capacity += column.size();
		}
		int[] start = new int[n + 1];
		int[] row = new int[capacity];
		double[] value = new double[capacity];
		int at = 0;
		for (int c = 0; c < n; c++) {
			if (!Double.isNaN(first)) {
				row[at] = 0;
				value[at++] = first;
			}
			for (var element : columns[c].entrySet()) {
				if (Double.isNaN(first) || element.getKey() != 0) {
					row[at] = element.getKey();
					value[at++] = element.getValue();
				}
			}
			start[c + 1] = at;
		}
		return new SparseColumns(n, start, java.util.Arrays.copyOf(row, at), java.util.Arrays.copyOf(value, at));
	}
}
