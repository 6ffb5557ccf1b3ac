// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.steady;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * With what probability a start distribution ends in each closed class: transient states are censored one after another, each handing what it holds to where it
 * goes, without subtractions.
 * Only states that the start can reach take part. Verified by {@code PopulationsTest}.
 */
final class Absorption {

	private static final int TRANSIENT = -1;

	private final Transitions graph;
	private final int[] classOf;
	private final double[] weight;
	private final TreeMap<Integer, Map<Integer, Double>> rows = new TreeMap<>();
	private final Map<Integer, Map<Integer, Boolean>> sources = new HashMap<>();

	private Absorption(Transitions graph, List<int[]> classes) {
		this.graph = graph;
		this.classOf = new int[graph.states()];
		java.util.Arrays.fill(classOf, TRANSIENT);
		for (int c = 0; c < classes.size(); c++) {
			for (int state : classes.get(c)) {
				classOf[state] = c;
			}
		}
		this.weight = new double[classes.size()];
	}

	static double[] weights(Transitions graph, List<int[]> classes, double[] start) {
		if (classes.size() == 1) {
			return new double[] { 1 };
		}
		Absorption absorption = new Absorption(graph, classes);
		Map<Integer, Double> held = absorption.collect(start);
		absorption.eliminate(held);
		return absorption.weight;
	}

	/** Hands what lies in closed classes to them; returns what transient states hold and builds the rows of all that it can reach. */
	private Map<Integer, Double> collect(double[] start) {
		Map<Integer, Double> held = new HashMap<>();
		ArrayDeque<Integer> open = new ArrayDeque<>();
		for (int state = 0; state < start.length; state++) {
			if (start[state] == 0) {
				continue;
			}
			if (classOf[state] == TRANSIENT) {
				held.put(state, start[state]);
				addRow(state, open);
			} else {
				weight[classOf[state]] += start[state];
			}
		}
		while (!open.isEmpty()) {
			addRow(open.pop(), open);
		}
		return held;
	}

	private void addRow(int state, ArrayDeque<Integer> open) {
		if (rows.containsKey(state)) {
			return;
		}
		Map<Integer, Double> row = new HashMap<>();
		rows.put(state, row);
		for (int t = graph.begin(state); t < graph.end(state); t++) {
			int to = graph.target(t);
			boolean transientTarget = classOf[to] == TRANSIENT;
			row.merge(transientTarget ? to : ~classOf[to], graph.rate(t), Double::sum);
			if (transientTarget) {
				sources.computeIfAbsent(to, key -> new HashMap<>()).put(state, true);
				open.push(to);
			}
		}
	}

	private void eliminate(Map<Integer, Double> held) {
		while (!rows.isEmpty()) {
			Map.Entry<Integer, Map<Integer, Double>> last = rows.pollLastEntry();
			int state = last.getKey();
			Map<Integer, Double> row = last.getValue();
			row.remove(state);
			double out = row.values().stream().mapToDouble(Double::doubleValue).sum();
			Double amount = held.remove(state);
			if (amount != null) {
				row.forEach((to, rate) -> give(held, to, amount * rate / out));
			}
			for (int source : sources.getOrDefault(state, Map.of()).keySet()) {
				Map<Integer, Double> other = rows.get(source);
				Double into = other == null ? null : other.remove(state);
				if (into != null) {
					row.forEach((to, rate) -> {
						other.merge(to, into * rate / out, Double::sum);
						if (to >= 0) {
							sources.computeIfAbsent(to, key -> new HashMap<>()).put(source, true);
						}
					});
				}
			}
		}
	}

	private void give(Map<Integer, Double> held, int to, double amount) {
		if (to < 0) {
			weight[~to] += amount;
		} else {
			held.merge(to, amount, Double::sum);
		}
	}
}
