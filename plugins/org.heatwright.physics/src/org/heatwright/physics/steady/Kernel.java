// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.steady;

import java.util.function.BooleanSupplier;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.heatwright.physics.linear.NullSpace;
import org.heatwright.physics.linear.PivotedQr;

/**
 * The stationary states of a generator G and the time average of exp(Gt) x: the projection R (L^T R)^-1 L^T x on the kernel, with the null vectors R of G and L
 * of G^T.
 *
 * <p>From G D P = Q T with columns scaled to norm one (D), column pivoting (P) and the upper triangle T: columns whose pivot is below 1e-10 span the kernel.
 * Slow states thus count as slow, not as
 * stationary. O(N^3) time, 24 N^2 bytes. Source: G. H. Golub and C. F. Van Loan, Matrix Computations, section 5.4.2. Verified by {@code BlockSecularTest}.
 *
 * <p>Where rates lie so many decades apart that the pivots do not tell stationary from slow, small generators are solved by {@link NullSpace} with 32 digits;
 * so are those of refined elements that keep several states, which may be slow and not stationary.
 * Verified by {@code StiffBlocksTest} and {@code ClaimsWithCoherencesTest}.
 */
final class Kernel {

	private static final double THRESHOLD = 1e-10;
	/** A kernel is told apart when pivots that count are above the first and others below the second of these, and no column is that much smaller than others. */
	private static final double CLEAR = 1e-6;
	private static final double ROUNDING = 1e-13;
	/** Larger generators would take more than a second with 32 digits. */
	private static final int MOST_PRECISE = 128;
	/** A second opinion on several stationary states, with 32 digits, is worth its cost up to so many coordinates. */
	private static final int MOST_ASKED = 64;
	/** Null vectors that differ by less, relative to their size, are hardly apart. */
	private static final double APART = 1e-6;
	/** Elements this small beside the largest are rounding where vectors of a level could not be told apart. */
	private static final double CLEANED = 1e-14;
	/** Share of the trace that 32 digits must find conserved. */
	private static final double CONSERVED = 1e-9;
	/** What elements of more digits leave of an exact symmetry. */
	private static final double OF_SYMMETRY = 1e-28;
	/** Of elements that are as they were given, pivots are zero only where everything cancels; of others, where only rounding is left. */
	private static final double EXACT_ZERO = 1e-24;

	private final int n;
	private final int rank;
	private final DMatrixRMaj right;
	private final DMatrixRMaj left;
	private final double reciprocalCondition;
	private final PivotedQr qr;
	private final double[] scale;
	private final Precise precise;
	private final boolean unsettled;

	/** A generator with what rounding took from it, and how well its elements are known. */
	record Precise(DMatrixRMaj matrix, DMatrixRMaj remainder, Elements elements) {

		private NullSpace nullSpace(boolean transposed, BooleanSupplier cancelled) {
			return NullSpace.of(matrix.numRows, copy(matrix, transposed), copy(remainder, transposed), threshold(), scaling(), cancelled);
		}

		private double[] solveTransposed(double[] right) {
			return NullSpace.solve(matrix.numRows, copy(matrix, true), copy(remainder, true), right, threshold(), scaling(), () -> false);
		}

		/** The same without elements that are rounding beside the largest. */
		private Precise cleaned() {
			double floor = CLEANED * CommonOps_DDRM.elementMaxAbs(matrix);
			DMatrixRMaj high = matrix.copy();
			DMatrixRMaj low = remainder.copy();
			for (int e = 0; e < high.data.length; e++) {
				if (Math.abs(high.data[e]) <= floor) {
					high.data[e] = 0;
					low.data[e] = 0;
				}
			}
			return new Precise(high, low, Elements.ROUNDED);
		}

		private double threshold() {
			return elements == Elements.ROUNDED ? ROUNDING : EXACT_ZERO;
		}

		private NullSpace.Scaling scaling() {
			return elements == Elements.GIVEN ? NullSpace.Scaling.BOTH : NullSpace.Scaling.COLUMNS;
		}

		private static double[] copy(DMatrixRMaj matrix, boolean transposed) {
			return transposed ? CommonOps_DDRM.transpose(matrix, null).data : matrix.data.clone();
		}
	}

	private Kernel(PivotedQr qr, double[] scale, Precise precise, int rank, DMatrixRMaj right, DMatrixRMaj left, double reciprocalCondition, boolean unsettled) {
		this.unsettled = unsettled;
		this.qr = qr;
		this.scale = scale;
		this.precise = precise;
		this.n = right.numRows;
		this.rank = rank;
		this.right = right;
		this.left = left;
		this.reciprocalCondition = reciprocalCondition;
	}

	/** @param trace the row vector of the trace, which G conserves exactly; zero where no population takes part */
	static Kernel of(DMatrixRMaj generator, double[] trace, BooleanSupplier cancelled) {
		int n = generator.numRows;
		double[] scale = new double[n];
		double[][] columns = scaledColumns(generator, scale);
		PivotedQr qr = PivotedQr.of(columns, cancelled);
		int rank = 0;
		while (rank < n && Math.abs(qr.upper(rank, rank)) > THRESHOLD) {
			rank++;
		}
		double condition = rank == 0 ? 1 : Math.abs(qr.upper(rank - 1, rank - 1) / qr.upper(0, 0));
		DMatrixRMaj left = new DMatrixRMaj(n, n - rank);
		for (int k = rank; k < n; k++) {
			double[] vector = qr.orthogonal(k);
			for (int i = 0; i < n; i++) {
				left.set(i, k - rank, vector[i]);
			}
		}
		return new Kernel(qr, scale, null, rank, nullVectors(qr, n, rank, scale, cancelled), withExactTrace(left, trace), condition, false);
	}

	/** The same with 32 digits where those of double leave it open what is stationary. */
	static Kernel of(Precise generator, double[] trace, BooleanSupplier cancelled) {
		Kernel found = found(generator, trace, cancelled);
		if (generator.elements != Elements.REFINED || found.isWellConditioned()) {
			return found;
		}
		// Vectors inside a level that are turned by 1e-17 make columns of 1e-20, which swell to null vectors that are hardly apart.
		Kernel cleaned = found(generator.cleaned(), trace, cancelled);
		return cleaned.dimension() == found.dimension() ? cleaned
				: new Kernel(cleaned.qr, cleaned.scale, cleaned.precise, cleaned.rank, cleaned.right, cleaned.left, cleaned.reciprocalCondition, true);
	}

	private static Kernel found(Precise generator, double[] trace, BooleanSupplier cancelled) {
		Kernel quick = of(generator.matrix, trace, cancelled);
		boolean asked = generator.elements == Elements.REFINED && quick.dimension() > 1 && quick.n <= MOST_ASKED;
		if (quick.n > MOST_PRECISE || quick.isClear() && !asked) {
			return quick;
		}
		NullSpace space = generator.nullSpace(false, cancelled);
		NullSpace transposed = generator.nullSpace(true, cancelled);
		int kernel = quick.n - space.rank();
		if (transposed.rank() != space.rank()) {
			return quick;
		}
		DMatrixRMaj right = new DMatrixRMaj(quick.n, kernel);
		DMatrixRMaj left = new DMatrixRMaj(quick.n, kernel);
		for (int c = 0; c < kernel; c++) {
			double[] r = space.vector(c);
			double[] l = transposed.vector(c);
			for (int i = 0; i < quick.n; i++) {
				right.set(i, c, r[i]);
				left.set(i, c, l[i]);
			}
		}
		orthonormalise(left);
		if (generator.elements == Elements.REFINED && !holds(left, trace)) {
			return quick;
		}
		return new Kernel(null, null, generator, space.rank(), right, withExactTrace(left, trace), space.smallestPivot(),
				generator.elements == Elements.REFINED && kernel > 1 && space.largestLeft() > OF_SYMMETRY);
	}

	/** Whether the null vectors are well apart, so that a state has definite parts in them. */
	private boolean isWellConditioned() {
		DMatrixRMaj unit = right.copy();
		for (int c = 0; c < unit.numCols; c++) {
			double before = Math.sqrt(dot(unit, c, c));
			for (int i = 0; i < n; i++) {
				unit.set(i, c, unit.get(i, c) / before);
			}
			for (int b = 0; b < c; b++) {
				subtract(unit, c, b, dot(unit, c, b));
			}
			double left = Math.sqrt(dot(unit, c, c));
			if (!(left > APART)) {
				return false;
			}
			for (int i = 0; i < n; i++) {
				unit.set(i, c, unit.get(i, c) / left);
			}
		}
		return true;
	}

	/** Whether the trace, which every generator conserves, is among the left null vectors: if not, elements that cancelled were not known well enough. */
	private static boolean holds(DMatrixRMaj left, double[] trace) {
		double norm = java.util.Arrays.stream(trace).map(t -> t * t).sum();
		double sum = 0;
		for (int c = 0; c < left.numCols; c++) {
			double product = 0;
			for (int i = 0; i < trace.length; i++) {
				product += left.get(i, c) * trace[i];
			}
			sum += product * product;
		}
		return sum >= (1 - CONSERVED) * norm;
	}

	private boolean isClear() {
		boolean above = rank == 0 || Math.abs(qr.upper(rank - 1, rank - 1)) > CLEAR;
		double largest = 0;
		double smallest = Double.POSITIVE_INFINITY;
		for (int j = 0; j < n; j++) {
			largest = Math.max(largest, scale[j]);
			smallest = Math.min(smallest, scale[j]);
		}
		return above && largest * CLEAR < smallest && (rank == n || Math.abs(qr.upper(rank, rank)) <= ROUNDING);
	}

	/** Gram and Schmidt, twice. */
	private static void orthonormalise(DMatrixRMaj columns) {
		for (int c = 0; c < columns.numCols; c++) {
			for (int pass = 0; pass < 2; pass++) {
				for (int b = 0; b < c; b++) {
					subtract(columns, c, b, dot(columns, c, b));
				}
			}
			double norm = Math.sqrt(dot(columns, c, c));
			for (int i = 0; i < columns.numRows; i++) {
				columns.set(i, c, columns.get(i, c) / norm);
			}
		}
	}

	private static double dot(DMatrixRMaj columns, int a, int b) {
		double sum = 0;
		for (int i = 0; i < columns.numRows; i++) {
			sum += columns.get(i, a) * columns.get(i, b);
		}
		return sum;
	}

	private static void subtract(DMatrixRMaj columns, int from, int what, double factor) {
		for (int i = 0; i < columns.numRows; i++) {
			columns.add(i, from, -factor * columns.get(i, what));
		}
	}

	/** Turns the left null vectors, by a reflection among themselves, so that the first is the trace up to rounding, and puts the exact one in its place. */
	private static DMatrixRMaj withExactTrace(DMatrixRMaj left, double[] trace) {
		int k = left.numCols;
		double norm = Math.sqrt(java.util.Arrays.stream(trace).map(t -> t * t).sum());
		if (k == 0 || norm == 0) {
			return left;
		}
		DMatrixRMaj axis = new DMatrixRMaj(k, 1);
		CommonOps_DDRM.multTransA(left, DMatrixRMaj.wrap(trace.length, 1, java.util.Arrays.stream(trace).map(t -> t / norm).toArray()), axis);
		// Householder vector that takes the axis to -+e_1.
		axis.data[0] += axis.data[0] >= 0 ? 1 : -1;
		double square = java.util.Arrays.stream(axis.data).map(a -> a * a).sum();
		DMatrixRMaj along = new DMatrixRMaj(left.numRows, 1);
		CommonOps_DDRM.mult(left, axis, along);
		DMatrixRMaj turned = left.copy();
		CommonOps_DDRM.multAddTransB(-2 / square, along, axis, turned);
		for (int i = 0; i < trace.length; i++) {
			turned.set(i, 0, trace[i] / norm);
		}
		return turned;
	}

	/** Columns of norm one; what each was multiplied with goes to {@code scale}. */
	private static double[][] scaledColumns(DMatrixRMaj matrix, double[] scale) {
		int n = matrix.numRows;
		double[][] columns = new double[n][n];
		for (int j = 0; j < n; j++) {
			double square = 0;
			for (int i = 0; i < n; i++) {
				columns[j][i] = matrix.get(i, j);
				square += columns[j][i] * columns[j][i];
			}
			scale[j] = square > 0 ? 1 / Math.sqrt(square) : 1;
			for (int i = 0; i < n; i++) {
				columns[j][i] *= scale[j];
			}
		}
		return columns;
	}

	/** D P [-T11^-1 T12; 1]. */
	private static DMatrixRMaj nullVectors(PivotedQr qr, int n, int rank, double[] scale, BooleanSupplier cancelled) {
		DMatrixRMaj vectors = new DMatrixRMaj(n, n - rank);
		double[] x = new double[n];
		for (int c = 0; c < n - rank; c++) {
			if (cancelled.getAsBoolean()) {
				throw new java.util.concurrent.CancellationException("cancelled");
			}
			java.util.Arrays.fill(x, 0);
			x[rank + c] = 1;
			for (int i = rank - 1; i >= 0; i--) {
				double sum = qr.upper(i, rank + c);
				for (int j = i + 1; j < rank; j++) {
					sum += qr.upper(i, j) * x[j];
				}
				x[i] = -sum / qr.upper(i, i);
			}
			for (int i = 0; i < n; i++) {
				vectors.set(qr.pivot(i), c, x[i] * scale[qr.pivot(i)]);
			}
		}
		return vectors;
	}

	/** The smallest pivot that counts, relative to the largest: the scale on which stationary states are told from slow ones. */
	double reciprocalCondition() {
		return reciprocalCondition;
	}

	/**
	 * How far c x of a stationary x may be off: reflections solve an equation whose columns are off by a few eps of their norms, dG, and d(c x) = y dG x with G^T
	 * y = c, of which |y| = |z| for
	 * T^T z = P^T D c. Source: N. J. Higham, Accuracy and Stability of Numerical Algorithms, theorem 19.4.
	 *
	 * @param c     of which nothing is left on the null vectors
	 * @param trace the row vector of the trace
	 * @param share how far the elements of a column are off, over its norm
	 */
	double error(double[] c, double[] x, double[] trace, double share) {
		return precise != null ? ofElements(c, x, trace, share) : ofColumns(c, x, share);
	}

	/** sum |y_i| share |G_ij| |x_j|: what is solved with 32 digits is off by the errors of its elements alone. */
	private double ofElements(double[] c, double[] x, double[] trace, double share) {
		double[] y = precise.solveTransposed(c);
		double mean = 0;
		double count = 0;
		for (int i = 0; i < n; i++) {
			mean += y[i] * trace[i] * x[i];
			count += trace[i] * x[i];
		}
		double sum = 0;
		for (int i = 0; i < n; i++) {
			double potential = Math.abs(y[i] - (count == 0 ? 0 : mean / count * trace[i]));
			for (int j = 0; j < n; j++) {
				sum += potential * Math.abs(precise.matrix.data[i * n + j] * x[j]);
			}
		}
		return share * sum;
	}

	private double ofColumns(double[] c, double[] x, double share) {
		double[] z = new double[rank];
		double square = 0;
		for (int i = 0; i < rank; i++) {
			double sum = scale[qr.pivot(i)] * c[qr.pivot(i)];
			for (int j = 0; j < i; j++) {
				sum -= qr.upper(j, i) * z[j];
			}
			z[i] = sum / qr.upper(i, i);
			square += z[i] * z[i];
		}
		double moved = 0;
		for (int j = 0; j < n; j++) {
			moved += Math.abs(x[j]) / scale[j];
		}
		return share * Math.sqrt(square) * moved;
	}

	/** Whether it is open how many states are stationary: some change by less than can be told from nothing. */
	boolean isUnsettled() {
		return unsettled;
	}

	/** The number of independent stationary states. */
	int dimension() {
		return n - rank;
	}

	/** The time average of what x becomes. */
	double[] project(double[] x) {
		DMatrixRMaj overlap = new DMatrixRMaj(dimension(), dimension());
		CommonOps_DDRM.multTransA(left, right, overlap);
		DMatrixRMaj conserved = new DMatrixRMaj(dimension(), 1);
		CommonOps_DDRM.multTransA(left, DMatrixRMaj.wrap(n, 1, x), conserved);
		DMatrixRMaj amounts = new DMatrixRMaj(dimension(), 1);
		if (!CommonOps_DDRM.solve(overlap, conserved, amounts)) {
			throw new org.heatwright.physics.SolverRefusedException(org.heatwright.physics.SolverRefusedException.Reason.INACCURATE,
					"the stationary states could not be told apart");
		}
		DMatrixRMaj result = new DMatrixRMaj(n, 1);
		CommonOps_DDRM.mult(right, amounts, result);
		return result.data;
	}
}
