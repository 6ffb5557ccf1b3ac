// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.linear;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * A symmetric elimination order with little fill: always the vertex whose elimination joins the fewest others, on the quotient graph of A + A^T, where an
 * eliminated vertex becomes an element that
 * stands for the clique of its neighbours. Degrees are the approximate external ones.
 * Source: P. R. Amestoy, T. A. Davis, I. S. Duff, SIAM J. Matrix Anal. Appl. 17, 886 (1996). Verified by {@code SparseLuTest}.
 */
final class MinimumDegree {

	/** A vertex that touches this share of all that is left makes further ordering pointless. */
	private static final double NEARLY_ALL = 0.5;

	private final int n;
	private final int[][] neighbours;
	private final int[][] elements;
	private final int[] degree;
	private final boolean[] eliminated;
	private final int[] mark;
	private int stamp;

	private MinimumDegree(SparseColumns matrix, BooleanSupplier cancelled) {
		n = matrix.n();
		neighbours = graph(matrix, cancelled);
		elements = new int[n][0];
		degree = new int[n];
		eliminated = new boolean[n];
		mark = new int[n];
		for (int i = 0; i < n; i++) {
			degree[i] = neighbours[i].length;
		}
	}

	/**
	 * An order, and how much of it is worth it.
	 *
	 * @param order  the vertices; from number {@code sparse} on in no particular order
	 * @param sparse where what is left has become nearly a clique
	 * @param elements of both factors, when every pivot is on the diagonal
	 * @param operations multiplications of the elimination
	 */
	record Order(int[] order, int sparse, double elements, double operations) {
	}

	static Order order(SparseColumns matrix, BooleanSupplier cancelled) {
		return new MinimumDegree(matrix, cancelled).order(cancelled);
	}

	private static int[][] graph(SparseColumns matrix, BooleanSupplier cancelled) {
		int n = matrix.n();
		int[] count = new int[n];
		for (int c = 0; c < n; c++) {
			for (int e = matrix.start()[c]; e < matrix.start()[c + 1]; e++) {
				count[matrix.row()[e]]++;
				count[c]++;
			}
		}
		int[][] graph = new int[n][];
		for (int i = 0; i < n; i++) {
			graph[i] = new int[count[i]];
			count[i] = 0;
		}
		for (int c = 0; c < n; c++) {
			requireWanted(c, cancelled);
			for (int e = matrix.start()[c]; e < matrix.start()[c + 1]; e++) {
				int r = matrix.row()[e];
				if (r != c) {
					graph[r][count[r]++] = c;
					graph[c][count[c]++] = r;
				}
			}
		}
		for (int i = 0; i < n; i++) {
			requireWanted(i, cancelled);
			graph[i] = Arrays.stream(graph[i], 0, count[i]).sorted().distinct().toArray();
		}
		return graph;
	}

	private Order order(BooleanSupplier cancelled) {
		int[] order = new int[n];
		int[] clique = new int[n];
		Buckets buckets = new Buckets(degree);
		double fill = 0;
		double operations = 0;
		for (int k = 0; k < n; k++) {
			int pivot = buckets.removeSmallest();
			order[k] = pivot;
			if (degree[pivot] >= NEARLY_ALL * (n - k - 1)) {
				eliminated[pivot] = true;
				double rest = n - k;
				return new Order(withTheRest(order, k + 1), k, fill + rest * rest, operations + rest * rest * rest / 3);
			}
			int size = eliminate(pivot, clique);
			fill += 2.0 * size + 1;
			operations += (double) size * size;
			for (int c = 0; c < size; c++) {
				requireWanted(c, cancelled);
				int i = clique[c];
				update(i, pivot, size);
				buckets.move(i, Math.min(degree[i], n - k - 2));
			}
		}
		return new Order(order, n, fill, operations);
	}

	private static void requireWanted(int step, BooleanSupplier cancelled) {
		if (step % 64 == 0 && cancelled.getAsBoolean()) {
			throw new java.util.concurrent.CancellationException("cancelled");
		}
	}

	private int[] withTheRest(int[] order, int from) {
		int at = from;
		for (int i = 0; i < n; i++) {
			if (!eliminated[i]) {
				order[at++] = i;
			}
		}
		return order;
	}

	/** The clique of what is left next to the pivot; absorbs the elements that it covers. */
	private int eliminate(int pivot, int[] clique) {
		eliminated[pivot] = true;
		stamp++;
		mark[pivot] = stamp;
		int size = collect(neighbours[pivot], clique, 0);
		for (int element : elements[pivot]) {
			size = collect(neighbours[element], clique, size);
			neighbours[element] = new int[0];
		}
		neighbours[pivot] = Arrays.copyOf(clique, size);
		return size;
	}

	private int collect(int[] candidates, int[] clique, int size) {
		int count = size;
		for (int i : candidates) {
			if (!eliminated[i] && mark[i] != stamp) {
				mark[i] = stamp;
				clique[count++] = i;
			}
		}
		return count;
	}

	/** Vertices inside the clique need no edges of their own any more. */
	private void update(int i, int pivot, int size) {
		neighbours[i] = Arrays.stream(neighbours[i]).filter(j -> !eliminated[j] && mark[j] != stamp).toArray();
		int kept = 0;
		int[] list = new int[elements[i].length + 1];
		int external = neighbours[i].length;
		for (int element : elements[i]) {
			if (neighbours[element].length > 0) {
				list[kept++] = element;
				external += outside(neighbours[element]);
			}
		}
		list[kept++] = pivot;
		elements[i] = Arrays.copyOf(list, kept);
		degree[i] = external + size - 1;
	}

	private int outside(int[] members) {
		int count = 0;
		for (int j : members) {
			count += !eliminated[j] && mark[j] != stamp ? 1 : 0;
		}
		return count;
	}

	/** Vertices by their degree, in doubly linked lists. */
	private static final class Buckets {

		private final int[] head;
		private final int[] next;
		private final int[] previous;
		private final int[] at;
		private int smallest;

		Buckets(int[] degree) {
			int n = degree.length;
			head = new int[n + 1];
			next = new int[n];
			previous = new int[n];
			at = new int[n];
			Arrays.fill(head, -1);
			for (int i = n - 1; i >= 0; i--) {
				insert(i, degree[i]);
			}
		}

		private void insert(int i, int degree) {
			at[i] = degree;
			next[i] = head[degree];
			previous[i] = -1;
			if (next[i] >= 0) {
				previous[next[i]] = i;
			}
			head[degree] = i;
			smallest = Math.min(smallest, degree);
		}

		private void remove(int i) {
			if (previous[i] >= 0) {
				next[previous[i]] = next[i];
			} else {
				head[at[i]] = next[i];
			}
			if (next[i] >= 0) {
				previous[next[i]] = previous[i];
			}
		}

		void move(int i, int degree) {
			remove(i);
			insert(i, Math.max(0, degree));
		}

		int removeSmallest() {
			while (head[smallest] < 0) {
				smallest++;
			}
			int i = head[smallest];
			remove(i);
			return i;
		}
	}
}
