// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.operator.SparseHermitian;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;

/**
 * Steady heat currents of a small machine in a hundred decimal digits, with every coherence: the GKSL generator on density matrices, global (coherences inside
 * levels) or local (all of them), its null vectors from both sides by elimination with full pivoting, and the projection of the initial state on them. A
 * hundred digits tell a symmetry that is broken by 1e-16, whose sectors exchange weight at a rate of 1e-32, from one that is not. Real Hamiltonians. Only the
 * matrices of the declared basis and what counts as one level come from the program.
 */
final class ManyDigits {

	static final DfpField FIELD = new DfpField(100);
	private static final Dfp ZERO = FIELD.getZero();
	private static final double ONE_LEVEL = 1e-9;
	/** Pivots below this part of the largest element are zero. */
	private static final Dfp NOTHING = FIELD.newDfp("1e-72");

	private final int d;
	private final Dfp[][] h;
	/** Energies by which baths act; vectors as columns. */
	private final Dfp[] energies;
	private final Dfp[][] vectors;
	private final int[] level;
	/** Energies and frequencies this close are one. */
	private Dfp same;
	private final boolean local;
	private int[][] pairs;

	private ManyDigits(SparseHermitian hamiltonian, SparseHermitian remainder, double[] bare) {
		d = hamiltonian.dimension();
		h = dense(hamiltonian)[0];
		local = bare != null;
		if (local) {
			energies = Arrays.stream(bare).mapToObj(FIELD::newDfp).toArray(Dfp[]::new);
			vectors = identity(d);
		} else {
			FortyDigits.Eigen eigen = FortyDigits.eigen(FIELD, hamiltonian, remainder, "1e-92");
			energies = eigen.energies();
			vectors = eigen.vectors();
		}
		level = levels();
	}

	/** @param stationary the number of stationary states among the coordinates: of blocks of one energy, or of the whole density matrix */
	record Answer(List<Dfp> currents, int stationary) {
	}

	/**
	 * The global secular equation.
	 *
	 * @param remainder what the elements of the Hamiltonian lack by rounding
	 */
	static Answer global(SparseHermitian hamiltonian, SparseHermitian remainder, List<FortyDigits.Acting> baths, double[][] start) {
		return new ManyDigits(hamiltonian, remainder, null).answer(baths, start);
	}

	/** The local equation, with jumps between the bare energies. */
	static Answer local(SparseHermitian hamiltonian, double[] bare, List<FortyDigits.Acting> baths, double[][] start) {
		return new ManyDigits(hamiltonian, new SparseHermitian.Builder(hamiltonian.dimension(), 0).build(), bare).answer(baths, start);
	}

	private static Dfp[][] identity(int n) {
		Dfp[][] one = zeros(n, n);
		for (int i = 0; i < n; i++) {
			one[i][i] = FIELD.getOne();
		}
		return one;
	}

	private static Dfp[][] zeros(int rows, int columns) {
		Dfp[][] zeros = new Dfp[rows][columns];
		for (Dfp[] row : zeros) {
			Arrays.fill(row, ZERO);
		}
		return zeros;
	}

	private static Dfp[][][] dense(SparseHermitian operator) {
		int n = operator.dimension();
		Dfp[][][] a = { zeros(n, n), zeros(n, n) };
		for (int e = 0; e < operator.size(); e++) {
			int i = operator.row(e);
			int j = operator.column(e);
			a[0][i][j] = a[0][i][j].add(FIELD.newDfp(operator.real(e)));
			a[1][i][j] = a[1][i][j].add(FIELD.newDfp(operator.imaginary(e)));
			if (i != j) {
				a[0][j][i] = a[0][i][j];
				a[1][j][i] = a[1][i][j].negate();
			}
		}
		return a;
	}

	/** Chains of distances of 1e-9 of the spread; energies of one level become their mean. */
	private int[] levels() {
		Integer[] order = new Integer[d];
		Arrays.setAll(order, k -> k);
		Arrays.sort(order, (a, b) -> energies[a].lessThan(energies[b]) ? -1 : energies[a].greaterThan(energies[b]) ? 1 : 0);
		same = energies[order[d - 1]].subtract(energies[order[0]]).multiply(FIELD.newDfp(ONE_LEVEL));
		int[] of = new int[d];
		for (int k = 1; k < d; k++) {
			boolean joined = !energies[order[k]].subtract(energies[order[k - 1]]).greaterThan(same);
			of[order[k]] = of[order[k - 1]] + (joined ? 0 : 1);
		}
		Dfp[] mean = energies.clone();
		for (int i = 0; i < d; i++) {
			Dfp sum = ZERO;
			int count = 0;
			for (int j = 0; j < d; j++) {
				if (of[j] == of[i]) {
					sum = sum.add(energies[j]);
					count++;
				}
			}
			mean[i] = sum.divide(count);
		}
		System.arraycopy(mean, 0, energies, 0, d);
		return of;
	}

	/** V^T A V. */
	private Dfp[][] turned(Dfp[][] a) {
		if (local) {
			return a;
		}
		Dfp[][] half = zeros(d, d);
		Dfp[][] whole = zeros(d, d);
		for (int i = 0; i < d; i++) {
			for (int j = 0; j < d; j++) {
				for (int k = 0; k < d && !a[i][j].isZero(); k++) {
					half[i][k] = half[i][k].add(a[i][j].multiply(vectors[j][k]));
				}
			}
		}
		for (int i = 0; i < d; i++) {
			for (int j = 0; j < d; j++) {
				for (int k = 0; k < d; k++) {
					whole[i][j] = whole[i][j].add(vectors[k][i].multiply(half[k][j]));
				}
			}
		}
		return whole;
	}

	private boolean sameJump(int i, int p, int j, int q) {
		if (!local) {
			return level[i] == level[j] && level[p] == level[q];
		}
		return !energies[i].subtract(energies[p]).subtract(energies[j]).add(energies[q]).abs().greaterThan(same);
	}

	private Answer answer(List<FortyDigits.Acting> baths, double[][] start) {
		List<int[]> found = new ArrayList<>();
		for (int i = 0; i < d; i++) {
			for (int j = 0; j < d; j++) {
				if (local || level[i] == level[j]) {
					found.add(new int[] { i, j });
				}
			}
		}
		pairs = found.toArray(int[][]::new);
		int n = pairs.length;
		List<Dfp[][][]> dissipators = new ArrayList<>();
		Dfp[][][] g = { zeros(n, n), zeros(n, n) };
		for (FortyDigits.Acting bath : baths) {
			Dfp[][][] of = dissipator(bath);
			dissipators.add(of);
			add(g, of);
		}
		if (local) {
			addCommutator(g);
		}
		boolean real = isZero(g[1]) && start[1].length == 0;
		Dfp[][] whole = real ? g[0] : doubled(g);
		Dfp[] x = startCoordinates(start, real);
		Dfp[][] right = nullVectors(whole);
		Dfp[][] left = nullVectors(transposed(whole));
		if (left.length != right.length) {
			throw new IllegalStateException(left.length + " and " + right.length + " null vectors");
		}
		Dfp[] rho = projected(right, left, x);
		List<Dfp> currents = new ArrayList<>();
		for (Dfp[][][] of : dissipators) {
			currents.add(heat(real ? of[0] : doubled(of), rho, real));
		}
		return new Answer(currents, real ? right.length : right.length / 2);
	}

	private Dfp heat(Dfp[][] dissipator, Dfp[] rho, boolean real) {
		Dfp sum = ZERO;
		for (int r = 0; r < pairs.length; r++) {
			int i = pairs[r][0];
			int j = pairs[r][1];
			// H is real: the real part of rho_ij counts.
			Dfp energy = local ? h[j][i] : i == j ? energies[i] : ZERO;
			for (int c = 0; c < rho.length && !energy.isZero(); c++) {
				sum = sum.add(energy.multiply(dissipator[r][c]).multiply(rho[c]));
			}
		}
		return sum;
	}

	private Dfp[] startCoordinates(double[][] start, boolean real) {
		Dfp[][] re = zeros(d, d);
		for (int i = 0; i < d; i++) {
			for (int j = 0; j < d; j++) {
				re[i][j] = FIELD.newDfp(start[0][i * d + j]);
			}
		}
		re = turned(re);
		Dfp[] x = new Dfp[real ? pairs.length : 2 * pairs.length];
		Arrays.fill(x, ZERO);
		for (int r = 0; r < pairs.length; r++) {
			x[r] = re[pairs[r][0]][pairs[r][1]];
		}
		return x;
	}

	private Dfp[][][] dissipator(FortyDigits.Acting acting) {
		int n = pairs.length;
		Dfp[][][] g = { zeros(n, n), zeros(n, n) };
		Dfp[][] rate = new Dfp[d][d];
		for (SparseHermitian operator : acting.operators()) {
			Dfp[][][] declared = dense(operator);
			Dfp[][] re = turned(declared[0]);
			Dfp[][] im = turned(declared[1]);
			Dfp[][][] decay = { zeros(d, d), zeros(d, d) };
			for (int p = 0; p < d; p++) {
				for (int q = 0; q < d; q++) {
					for (int c = 0; c < d; c++) {
						if ((local || level[p] == level[q]) && sameJump(p, c, q, c)) {
							addProduct(decay, p, q, rate(acting.bath(), rate, p, c), re[c][q], im[c][q], re[c][p], im[c][p]);
						}
					}
				}
			}
			for (int column = 0; column < n; column++) {
				int i = pairs[column][0];
				int j = pairs[column][1];
				for (int row = 0; row < n; row++) {
					int p = pairs[row][0];
					int q = pairs[row][1];
					if (sameJump(i, p, j, q)) {
						addProduct(g, row, column, rate(acting.bath(), rate, i, p), re[p][i], im[p][i], re[q][j], im[q][j]);
					}
					if (q == j) {
						g[0][row][column] = g[0][row][column].subtract(decay[0][p][i].divide(2));
						g[1][row][column] = g[1][row][column].subtract(decay[1][p][i].divide(2));
					}
					if (p == i) {
						g[0][row][column] = g[0][row][column].subtract(decay[0][j][q].divide(2));
						g[1][row][column] = g[1][row][column].subtract(decay[1][j][q].divide(2));
					}
				}
			}
		}
		return g;
	}

	/** gamma(E_from - E_to). */
	private Dfp rate(Bath bath, Dfp[][] known, int from, int to) {
		if (known[from][to] == null) {
			Dfp omega = energies[from].subtract(energies[to]);
			known[from][to] = omega.isZero() ? FIELD.newDfp(bath.rate(0)) : FortyDigits.rate(bath, omega);
		}
		return known[from][to];
	}

	/** m_rc += rate (x + i y) (u - i v). */
	private static void addProduct(Dfp[][][] m, int r, int c, Dfp rate, Dfp x, Dfp y, Dfp u, Dfp v) {
		if (rate.isZero()) {
			return;
		}
		m[0][r][c] = m[0][r][c].add(rate.multiply(x.multiply(u).add(y.multiply(v))));
		m[1][r][c] = m[1][r][c].add(rate.multiply(y.multiply(u).subtract(x.multiply(v))));
	}

	/** -i [H, rho] of a real H. */
	private void addCommutator(Dfp[][][] g) {
		for (int column = 0; column < pairs.length; column++) {
			for (int row = 0; row < pairs.length; row++) {
				if (pairs[row][1] == pairs[column][1]) {
					g[1][row][column] = g[1][row][column].subtract(h[pairs[row][0]][pairs[column][0]]);
				}
				if (pairs[row][0] == pairs[column][0]) {
					g[1][row][column] = g[1][row][column].add(h[pairs[column][1]][pairs[row][1]]);
				}
			}
		}
	}

	private static void add(Dfp[][][] to, Dfp[][][] what) {
		for (int part = 0; part < 2; part++) {
			for (int i = 0; i < what[part].length; i++) {
				for (int j = 0; j < what[part].length; j++) {
					to[part][i][j] = to[part][i][j].add(what[part][i][j]);
				}
			}
		}
	}

	private static boolean isZero(Dfp[][] m) {
		return Arrays.stream(m).flatMap(Arrays::stream).allMatch(Dfp::isZero);
	}

	private static Dfp[][] doubled(Dfp[][][] m) {
		int n = m[0].length;
		Dfp[][] whole = new Dfp[2 * n][2 * n];
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				whole[i][j] = m[0][i][j];
				whole[n + i][n + j] = m[0][i][j];
				whole[i][n + j] = m[1][i][j].negate();
				whole[n + i][j] = m[1][i][j];
			}
		}
		return whole;
	}

	private static Dfp[][] transposed(Dfp[][] m) {
		Dfp[][] t = new Dfp[m.length][m.length];
		for (int i = 0; i < m.length; i++) {
			for (int j = 0; j < m.length; j++) {
				t[j][i] = m[i][j];
			}
		}
		return t;
	}

	/** Null vectors, one a row. */
	private static Dfp[][] nullVectors(Dfp[][] matrix) {
		int n = matrix.length;
		Dfp[][] a = Arrays.stream(matrix).map(Dfp[]::clone).toArray(Dfp[][]::new);
		int[] column = new int[n];
		Arrays.setAll(column, k -> k);
		Dfp largest = ZERO;
		int rank = 0;
		for (; rank < n; rank++) {
			int row = rank;
			int best = rank;
			Dfp pivot = ZERO;
			for (int i = rank; i < n; i++) {
				for (int j = rank; j < n; j++) {
					Dfp size = a[i][column[j]].abs();
					if (size.greaterThan(pivot)) {
						pivot = size;
						row = i;
						best = j;
					}
				}
			}
			largest = rank == 0 ? pivot : largest;
			if (!pivot.greaterThan(largest.multiply(NOTHING))) {
				break;
			}
			Dfp[] moved = a[row];
			a[row] = a[rank];
			a[rank] = moved;
			int swapped = column[best];
			column[best] = column[rank];
			column[rank] = swapped;
			for (int i = rank + 1; i < n; i++) {
				Dfp factor = a[i][swapped].divide(a[rank][swapped]);
				for (int j = rank; j < n && !factor.isZero(); j++) {
					a[i][column[j]] = a[i][column[j]].subtract(factor.multiply(a[rank][column[j]]));
				}
			}
		}
		Dfp[][] vectors = new Dfp[n - rank][n];
		for (int k = rank; k < n; k++) {
			Dfp[] x = vectors[k - rank];
			Arrays.fill(x, ZERO);
			x[column[k]] = FIELD.getOne();
			for (int i = rank - 1; i >= 0; i--) {
				Dfp sum = a[i][column[k]];
				for (int j = i + 1; j < rank; j++) {
					sum = sum.add(a[i][column[j]].multiply(x[column[j]]));
				}
				x[column[i]] = sum.negate().divide(a[i][column[i]]);
			}
		}
		return vectors;
	}

	/** R (L^T R)^-1 L^T x. */
	private static Dfp[] projected(Dfp[][] right, Dfp[][] left, Dfp[] x) {
		int k = right.length;
		Dfp[][] m = new Dfp[k][k + 1];
		for (int i = 0; i < k; i++) {
			for (int j = 0; j < k; j++) {
				m[i][j] = product(left[i], right[j]);
			}
			m[i][k] = product(left[i], x);
		}
		for (int c = 0; c < k; c++) {
			int best = c;
			for (int i = c; i < k; i++) {
				best = m[i][c].abs().greaterThan(m[best][c].abs()) ? i : best;
			}
			Dfp[] moved = m[best];
			m[best] = m[c];
			m[c] = moved;
			for (int i = 0; i < k; i++) {
				Dfp factor = i == c ? ZERO : m[i][c].divide(m[c][c]);
				for (int j = c; j <= k && !factor.isZero(); j++) {
					m[i][j] = m[i][j].subtract(factor.multiply(m[c][j]));
				}
			}
		}
		Dfp[] rho = new Dfp[x.length];
		for (int i = 0; i < x.length; i++) {
			rho[i] = ZERO;
			for (int c = 0; c < k; c++) {
				rho[i] = rho[i].add(right[c][i].multiply(m[c][k].divide(m[c][c])));
			}
		}
		return rho;
	}

	private static Dfp product(Dfp[] a, Dfp[] b) {
		Dfp sum = ZERO;
		for (int i = 0; i < a.length; i++) {
			sum = sum.add(a[i].multiply(b[i]));
		}
		return sum;
	}
}
