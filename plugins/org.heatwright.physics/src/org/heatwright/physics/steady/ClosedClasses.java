// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.steady;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The closed communicating classes of a transition graph: strongly connected components that nothing leaves. The steady state is unique exactly when there is
 * one.
 * Source: R. Tarjan, SIAM J. Comput. 1, 146 (1972), without recursion; cost O(states + transitions). Verified by {@code PopulationsTest}.
 */
final class ClosedClasses {

	private final Transitions graph;
	private final int[] index;
	private final int[] low;
	private final int[] component;
	private final int[] stack;
	private int stacked;
	private int visited;
	private int components;

	private ClosedClasses(Transitions graph) {
		this.graph = graph;
		index = new int[graph.states()];
		low = new int[graph.states()];
		component = new int[graph.states()];
		stack = new int[graph.states()];
		Arrays.fill(component, -1);
	}

	/** The closed classes, each as its states in ascending order; ordered by their first state. */
	static List<int[]> of(Transitions graph) {
		if (isLadder(graph)) {
			return List.of(java.util.stream.IntStream.range(0, graph.states()).toArray());
		}
		ClosedClasses classes = new ClosedClasses(graph);
		for (int state = 0; state < graph.states(); state++) {
			if (classes.index[state] == 0) {
				classes.visit(state);
			}
		}
		return classes.closed();
	}

	/** Whether every state goes to both of its neighbours, which makes one class without a search. */
	private static boolean isLadder(Transitions graph) {
		for (int state = 0; state < graph.states(); state++) {
			boolean down = state == 0;
			boolean up = state == graph.states() - 1;
			for (int t = graph.begin(state); t < graph.end(state) && !(down && up); t++) {
				down |= graph.target(t) == state - 1;
				up |= graph.target(t) == state + 1;
			}
			if (!down || !up) {
				return false;
			}
		}
		return true;
	}

	private void visit(int root) {
		int[] path = new int[16];
		int[] cursor = new int[16];
		int depth = 0;
		path[0] = root;
		cursor[0] = open(root);
		while (depth >= 0) {
			int state = path[depth];
			if (cursor[depth] < graph.end(state)) {
				int next = graph.target(cursor[depth]++);
				if (index[next] == 0) {
					if (++depth == path.length) {
						path = Arrays.copyOf(path, 2 * depth);
						cursor = Arrays.copyOf(cursor, 2 * depth);
					}
					path[depth] = next;
					cursor[depth] = open(next);
				} else if (component[next] < 0) {
					low[state] = Math.min(low[state], index[next]);
				}
			} else {
				close(state);
				if (--depth >= 0) {
					low[path[depth]] = Math.min(low[path[depth]], low[state]);
				}
			}
		}
	}

	private int open(int state) {
		index[state] = ++visited;
		low[state] = visited;
		stack[stacked++] = state;
		return graph.begin(state);
	}

	private void close(int state) {
		if (low[state] == index[state]) {
			int member;
			do {
				member = stack[--stacked];
				component[member] = components;
			} while (member != state);
			components++;
		}
	}

	private List<int[]> closed() {
		boolean[] open = new boolean[components];
		int[] size = new int[components];
		for (int state = 0; state < graph.states(); state++) {
			size[component[state]]++;
			for (int t = graph.begin(state); t < graph.end(state); t++) {
				open[component[state]] |= component[graph.target(t)] != component[state];
			}
		}
		int[][] members = new int[components][];
		List<int[]> closed = new ArrayList<>();
		int[] filled = new int[components];
		for (int state = 0; state < graph.states(); state++) {
			int c = component[state];
			if (!open[c]) {
				if (members[c] == null) {
					members[c] = new int[size[c]];
					closed.add(members[c]);
				}
				members[c][filled[c]++] = state;
			}
		}
		return closed;
	}
}
