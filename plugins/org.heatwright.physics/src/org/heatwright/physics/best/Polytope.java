// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.best;

import java.util.Arrays;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The largest value of a quadratic form c^T M c over |t_q c| &lt;= 1: a value that is reached, and one that is never exceeded.
 *
 * <p>Where the form is convex and the vertices are few, all of them are tried. Otherwise the upper value is a feasible point of the dual of the semidefinite
 * relaxation, min sum y with T^T diag(y) T - M &gt;= 0 and y &gt;= 0: for every c that is allowed,
 * <pre>
 *   c^T M c &lt;= sum_q y_q (t_q c)^2 &lt;= sum_q y_q.
 * </pre>
 * It comes from Newton steps on a logarithmic barrier. The lower value comes from the Frank-Wolfe ascent, whose linear steps are Newton steps on the barrier
 * of the polytope, polished to the vertex that they approach. Verified by {@code PolynomialOptimumTest}.
 */
final class Polytope {

	private static final int MOST_STEPS = 60;
	private static final double GAP = 1e-10;
	private static final double ACTIVE = 1e-5;
	private static final int MOST_VERTICES = 300_000;

	private final double[][] rows;
	private final DMatrixRMaj form;
	private final int n;

	/** @param rows t_q; together they have full rank */
	Polytope(double[][] rows, double[][] form) {
		this.rows = rows;
		this.form = new DMatrixRMaj(form);
		this.n = form.length;
	}

	/** A point of the polytope, its value, and what no point exceeds. */
	record Optimum(double[] point, double lower, double upper) {
	}

	/** @param starts directions that the ascent begins from, beside the vertices that the axes point to */
	Optimum largest(double[][] starts) {
		if (vertices() <= MOST_VERTICES && isConvex()) {
			double[] vertex = bestVertex();
			return new Optimum(vertex, value(vertex), value(vertex) * (1 + GAP));
		}
		double[] best = new double[n];
		double lower = 0;
		for (double[] start : starts) {
			double[] end = ascend(scaled(start));
			if (value(end) > lower) {
				lower = value(end);
				best = end;
			}
		}
		return new Optimum(best, lower, Math.max(lower, relaxation()));
	}

	private double[] scaled(double[] c) {
		double largest = Arrays.stream(rows).mapToDouble(row -> Math.abs(dot(row, c))).max().orElse(1);
		return Arrays.stream(c).map(each -> largest == 0 ? 0 : each / largest).toArray();
	}

	private double value(double[] c) {
		return dot(c, times(c));
	}

	private double[] times(double[] c) {
		double[] product = new double[n];
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				product[i] += form.get(i, j) * c[j];
			}
		}
		return product;
	}

	/** Frank-Wolfe with exact line search: no step makes the value smaller. */
	private double[] ascend(double[] start) {
		double[] c = start;
		for (int step = 0; step < MOST_STEPS; step++) {
			double[] end = linear(times(c));
			double[] d = new double[n];
			for (int i = 0; i < n; i++) {
				d[i] = end[i] - c[i];
			}
			double slope = 2 * dot(d, times(c));
			double curvature = value(d);
			double t = curvature >= 0 ? 1 : Math.min(1, -slope / (2 * curvature));
			if (!(slope * t + curvature * t * t > GAP * Math.max(1e-300, value(c)))) {
				break;
			}
			double[] next = c.clone();
			for (int i = 0; i < n; i++) {
				next[i] += t * d[i];
			}
			c = inside(next);
		}
		return c;
	}

	/** Rounding may leave a point outside. */
	private double[] inside(double[] c) {
		double largest = Arrays.stream(rows).mapToDouble(row -> Math.abs(dot(row, c))).max().orElse(1);
		return largest <= 1 ? c : Arrays.stream(c).map(each -> each / largest).toArray();
	}

	/** The point of the polytope with the largest g c, by the barrier g c + mu sum log(1 - (t_q c)^2). */
	private double[] linear(double[] g) {
		double size = Math.sqrt(dot(g, g));
		if (size == 0) {
			return new double[n];
		}
		double[] unit = Arrays.stream(g).map(each -> each / size).toArray();
		double[] c = new double[n];
		for (double mu = 1; mu > 1e-8; mu /= 10) {
			for (int step = 0; step < 12; step++) {
				DMatrixRMaj hessian = new DMatrixRMaj(n, n);
				DMatrixRMaj gradient = new DMatrixRMaj(n, 1);
				for (int i = 0; i < n; i++) {
					gradient.set(i, 0, unit[i]);
				}
				for (double[] row : rows) {
					double s = dot(row, c);
					double room = 1 - s * s;
					for (int i = 0; i < n; i++) {
						gradient.add(i, 0, -2 * mu * s / room * row[i]);
						for (int j = 0; j < n; j++) {
							hessian.add(i, j, mu * (2 / room + 4 * s * s / (room * room)) * row[i] * row[j]);
						}
					}
				}
				DMatrixRMaj move = new DMatrixRMaj(n, 1);
				if (!solve(hessian, gradient, move)) {
					return polished(c, unit);
				}
				double decrement = CommonOps_DDRM.dot(gradient, move);
				double t = 1;
				while (t > 1e-12 && !isInside(c, move, t)) {
					t /= 2;
				}
				t *= t < 1 ? 0.9 : 1;
				for (int i = 0; i < n; i++) {
					c[i] += t * move.get(i, 0);
				}
				if (decrement < 1e-3 * mu) {
					break;
				}
			}
		}
		return polished(c, unit);
	}

	private boolean isInside(double[] c, DMatrixRMaj move, double t) {
		for (double[] row : rows) {
			double s = 0;
			for (int i = 0; i < n; i++) {
				s += row[i] * (c[i] + t * move.get(i, 0));
			}
			if (!(Math.abs(s) < 1)) {
				return false;
			}
		}
		return true;
	}

	/** The vertex of the active constraints where they determine one that is allowed and no worse. */
	private double[] polished(double[] c, double[] g) {
		Integer[] order = new Integer[rows.length];
		Arrays.setAll(order, q -> q);
		Arrays.sort(order, (a, b) -> Double.compare(Math.abs(dot(rows[b], c)), Math.abs(dot(rows[a], c))));
		int active = 0;
		while (active < order.length && Math.abs(dot(rows[order[active]], c)) > 1 - ACTIVE) {
			active++;
		}
		if (active < n) {
			return inside(c);
		}
		DMatrixRMaj matrix = new DMatrixRMaj(active, n);
		DMatrixRMaj right = new DMatrixRMaj(active, 1);
		for (int i = 0; i < active; i++) {
			for (int j = 0; j < n; j++) {
				matrix.set(i, j, rows[order[i]][j]);
			}
			right.set(i, 0, Math.signum(dot(rows[order[i]], c)));
		}
		DMatrixRMaj vertex = new DMatrixRMaj(n, 1);
		LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.leastSquares(active, n);
		if (!solver.setA(matrix) || solver.quality() < 1e-13) {
			return inside(c);
		}
		solver.solve(right, vertex);
		double[] exact = inside(vertex.data.clone());
		return dot(g, exact) >= dot(g, inside(c)) - 1e-7 ? exact : inside(c);
	}

	/** The dual of the semidefinite relaxation; what it returns is feasible, and so an upper value, however far the iteration came. */
	private double relaxation() {
		int m = rows.length;
		double scale = 0;
		for (double element : form.data) {
			scale = Math.max(scale, Math.abs(element));
		}
		if (scale == 0) {
			return 0;
		}
		double[] y = new double[m];
		double start = scale * n;
		Arrays.fill(y, start);
		while (slack(y) == null) {
			start *= 2;
			Arrays.fill(y, start);
		}
		double best = Arrays.stream(y).sum();
		for (double mu = best / (m + n); mu * (m + n) > GAP * scale; mu /= 3) {
			for (int step = 0; step < 12; step++) {
				DMatrixRMaj inverse = slack(y);
				double[][] product = new double[m][];
				for (int q = 0; q < m; q++) {
					product[q] = times(inverse, rows[q]);
				}
				DMatrixRMaj hessian = new DMatrixRMaj(m, m);
				DMatrixRMaj gradient = new DMatrixRMaj(m, 1);
				for (int q = 0; q < m; q++) {
					for (int r = 0; r < m; r++) {
						double cross = dot(product[q], rows[r]);
						hessian.set(q, r, mu * cross * cross + (q == r ? mu / (y[q] * y[q]) : 0));
					}
					gradient.set(q, 0, mu * dot(product[q], rows[q]) + mu / y[q] - 1);
				}
				DMatrixRMaj move = new DMatrixRMaj(m, 1);
				if (!solve(hessian, gradient, move)) {
					return best;
				}
				double t = 1;
				double[] next = moved(y, move, t);
				while (t > 1e-12 && (Arrays.stream(next).anyMatch(each -> each <= 0) || slack(next) == null)) {
					t /= 2;
					next = moved(y, move, 0.9 * t);
				}
				if (t <= 1e-12) {
					return best;
				}
				y = next;
				best = Math.min(best, Arrays.stream(y).sum());
				if (CommonOps_DDRM.dot(gradient, move) < 1e-3 * mu) {
					break;
				}
			}
		}
		return best * (1 + 1e-12);
	}

	private static double[] moved(double[] y, DMatrixRMaj move, double t) {
		double[] next = y.clone();
		for (int q = 0; q < y.length; q++) {
			next[q] += t * move.get(q, 0);
		}
		return next;
	}

	/** The inverse of T^T diag(y) T - M; null when that is not positive definite. */
	private DMatrixRMaj slack(double[] y) {
		DMatrixRMaj s = new DMatrixRMaj(n, n);
		for (int q = 0; q < y.length; q++) {
			for (int i = 0; i < n; i++) {
				for (int j = 0; j < n; j++) {
					s.add(i, j, y[q] * rows[q][i] * rows[q][j]);
				}
			}
		}
		CommonOps_DDRM.subtractEquals(s, form);
		LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(n);
		if (!solver.setA(s)) {
			return null;
		}
		DMatrixRMaj inverse = new DMatrixRMaj(n, n);
		solver.invert(inverse);
		return inverse;
	}

	private static boolean solve(DMatrixRMaj matrix, DMatrixRMaj right, DMatrixRMaj solution) {
		LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(matrix.numRows);
		if (!solver.setA(matrix.copy())) {
			return false;
		}
		solver.solve(right.copy(), solution);
		return Arrays.stream(solution.data).allMatch(Double::isFinite);
	}

	private boolean isConvex() {
		DMatrixRMaj shifted = form.copy();
		double trace = 0;
		for (int i = 0; i < n; i++) {
			trace += Math.abs(form.get(i, i));
		}
		for (int i = 0; i < n; i++) {
			shifted.add(i, i, 1e-12 * trace + Double.MIN_NORMAL);
		}
		return LinearSolverFactory_DDRM.chol(n).setA(shifted);
	}

	/** How many sets of active constraints there are, with their signs but for a common one. */
	private double vertices() {
		double count = Math.scalb(1, n - 1);
		for (int i = 0; i < n; i++) {
			count *= (rows.length - i) / (double) (i + 1);
		}
		return count;
	}

	private double[] bestVertex() {
		double[] best = new double[n];
		int[] chosen = new int[n];
		Arrays.setAll(chosen, i -> i);
		do {
			DMatrixRMaj matrix = new DMatrixRMaj(n, n);
			for (int i = 0; i < n; i++) {
				for (int j = 0; j < n; j++) {
					matrix.set(i, j, rows[chosen[i]][j]);
				}
			}
			DMatrixRMaj inverse = new DMatrixRMaj(n, n);
			if (CommonOps_DDRM.invert(matrix, inverse)) {
				best = bestSigns(inverse, best);
			}
		} while (next(chosen));
		return best;
	}

	private double[] bestSigns(DMatrixRMaj inverse, double[] before) {
		double[] best = before;
		for (int signs = 0; signs < 1 << n - 1; signs++) {
			double[] c = new double[n];
			for (int i = 0; i < n; i++) {
				for (int j = 0; j < n; j++) {
					c[i] += (signs >> j & 1) == 0 ? inverse.get(i, j) : -inverse.get(i, j);
				}
			}
			double largest = Arrays.stream(rows).mapToDouble(row -> Math.abs(dot(row, c))).max().orElse(1);
			if (largest <= 1 + 1e-9 && value(inside(c)) > value(best)) {
				best = inside(c);
			}
		}
		return best;
	}

	/** The next combination in lexical order. */
	private boolean next(int[] chosen) {
		int i = n - 1;
		while (i >= 0 && chosen[i] == rows.length - n + i) {
			i--;
		}
		if (i < 0) {
			return false;
		}
		chosen[i]++;
		for (int j = i + 1; j < n; j++) {
			chosen[j] = chosen[j - 1] + 1;
		}
		return true;
	}

	private static double[] times(DMatrixRMaj matrix, double[] c) {
		double[] product = new double[c.length];
		for (int i = 0; i < c.length; i++) {
			for (int j = 0; j < c.length; j++) {
				product[i] += matrix.get(i, j) * c[j];
			}
		}
		return product;
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			sum += a[i] * b[i];
		}
		return sum;
	}
}
