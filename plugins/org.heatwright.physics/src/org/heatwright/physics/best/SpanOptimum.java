// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.best;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.heatwright.physics.Progress;
import org.heatwright.physics.linear.HermitianEigen;
import org.heatwright.physics.linear.SymmetricEigen;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.operator.SpectralNorm;

/**
 * The operator A = sum_k c_k O_k with real c and ||A|| &lt;= 1 that carries most heat, J = c^T M c with M_kl = sum_{i&lt;j} v_ij Re(O_k,ij^* O_l,ij), and a
 * value that none exceeds.
 *
 * <p>For every density matrix sigma an operator of norm one has c^T S c = Tr(sigma A^2) &lt;= 1 with S_kl = Re Tr(sigma O_k O_l), so that J is at most the
 * largest generalised eigenvalue of M and S(sigma): a valid upper value whatever sigma is. It is made small over mixtures of eigenvectors of A at which |A| is
 * largest; then polytopes |&lt;psi|A|psi&gt;| &lt;= 1 close in on the norm from outside. The points on the way, divided by the norm of their A, and steps along
 * single c_k give the lower value. Verified by {@code SpanOptimumTest}.
 *
 * @param lower what the coefficients reach
 * @param upper no operator of the span and the norm has more
 */
record SpanOptimum(double lower, double upper, double[] coefficients) {

	private static final int MOST_ATOMS = 48;
	private static final int INNER = 600;
	private static final double MET = 1e-10;
	private static final int ROUNDS = 20;
	/** Media in which the lower value is looked for from several starts. */
	private static final int SMALL = 12;
	private static final int TRIED = 60;
	private static final int POLISHED = 4;
	private static final int EXTRA = 4;
	private static final int MOST_PLANES = 160;
	private static final double DEPENDENT = 1e-10;
	private static final double ROUNDING = 1e-11;

	/** What is being searched: the operators, the form, and the states that sigma is mixed from. */
	private record Search(List<SparseHermitian> operators, double[][] form, List<double[][]> atoms, Progress progress) {

		SparseHermitian operator(double[] c) {
			SparseHermitian.Builder builder = new SparseHermitian.Builder(operators.get(0).dimension(),
					operators.stream().mapToInt(SparseHermitian::size).sum());
			for (int k = 0; k < c.length; k++) {
				builder.add(operators.get(k), c[k]);
			}
			return builder.build();
		}

		/** c^T M c over the square of a norm that is never too small. */
		double reached(double[] c) {
			double norm = SpectralNorm.upper(operator(c));
			return norm == 0 ? 0 : quadratic(form, c) / (norm * norm);
		}

		/** Re &lt;psi|O_k O_l|psi&gt;. */
		double[][] atom(double[] re, double[] im) {
			int m = operators.size();
			double[][][] moved = new double[m][][];
			for (int k = 0; k < m; k++) {
				moved[k] = times(operators.get(k), re, im);
			}
			double[][] s = new double[m][m];
			for (int k = 0; k < m; k++) {
				for (int l = 0; l < m; l++) {
					for (int i = 0; i < re.length; i++) {
						s[k][l] += moved[k][0][i] * moved[l][0][i] + moved[k][1][i] * moved[l][1][i];
					}
				}
			}
			return s;
		}

		/**
		 * Adds &lt;psi|O_k|psi&gt; for the eigenvectors of A with eigenvalues of at least a part of the norm, or above one when the norm is.
		 *
		 * @return whether the norm is above one
		 */
		boolean addPlanes(double[] c, double part, List<double[]> planes) {
			HermitianEigen eigen = eigen(c);
			double largest = Arrays.stream(eigen.values()).map(Math::abs).max().orElse(0);
			int n = eigen.values().length;
			for (int q = 0; q < n && largest > 0; q++) {
				double size = Math.abs(eigen.values()[q]);
				if (size >= part * largest || size > 1 + MET) {
					double[] x = new double[n];
					double[] y = new double[n];
					for (int i = 0; i < n; i++) {
						x[i] = eigen.real(i, q);
						y[i] = eigen.imaginary(i, q);
					}
					double[] plane = new double[c.length];
					for (int k = 0; k < c.length; k++) {
						double[][] moved = times(operators.get(k), x, y);
						for (int i = 0; i < n; i++) {
							plane[k] += x[i] * moved[0][i] + y[i] * moved[1][i];
						}
					}
					planes.add(plane);
				}
			}
			return largest > 1 + MET;
		}

		private HermitianEigen eigen(double[] c) {
			SparseHermitian a = operator(c);
			int n = a.dimension();
			double[][] re = new double[n][n];
			double[][] im = new double[n][n];
			for (int e = 0; e < a.size(); e++) {
				re[a.row(e)][a.column(e)] = re[a.column(e)][a.row(e)] = a.real(e);
				im[a.row(e)][a.column(e)] = a.imaginary(e);
				im[a.column(e)][a.row(e)] = -a.imaginary(e);
			}
			return HermitianEigen.of(re, im, progress::cancelled);
		}

		/** Adds the eigenvectors of A whose eigenvalues are the largest in modulus. */
		void addEnds(double[] c) {
			HermitianEigen eigen = eigen(c);
			int n = eigen.values().length;
			double largest = Arrays.stream(eigen.values()).map(Math::abs).max().orElse(0);
			for (int q = 0; q < n; q++) {
				if (Math.abs(eigen.values()[q]) >= largest * (1 - 1e-9)) {
					double[] x = new double[n];
					double[] y = new double[n];
					for (int i = 0; i < n; i++) {
						x[i] = eigen.real(i, q);
						y[i] = eigen.imaginary(i, q);
					}
					atoms.add(atom(x, y));
				}
			}
		}
	}

	/**
	 * @param operators in the energy basis; linearly independent
	 * @param v         values of transfers for ||A|| = 1 and the wanted direction, see {@link TransferValues}
	 * @throws IllegalArgumentException when the operators are linearly dependent
	 */
	static SpanOptimum of(List<SparseHermitian> operators, double[][] v, Progress progress) {
		int m = operators.size();
		double[][] form = form(operators, v);
		double[][] mixed = mixed(operators);
		double[] spectrum = SymmetricEigen.of(mixed, progress::cancelled).values();
		if (Arrays.stream(spectrum).min().orElse(0) <= DEPENDENT * Arrays.stream(spectrum).max().orElse(0)) {
			throw new IllegalArgumentException("the operators of the channels are linearly dependent");
		}
		Search search = new Search(operators, form, new ArrayList<>(), progress);
		search.atoms.add(mixed);
		double[] weights = { 1 };
		double[] best = new double[m];
		double lower = 0;
		double upper = Double.POSITIVE_INFINITY;
		while (search.atoms.size() < MOST_ATOMS) {
			progress.check();
			double[] c = null;
			for (int inner = 0; inner < INNER; inner++) {
				double[][] s = sum(search.atoms, weights);
				double[] top = top(form, s);
				upper = Math.min(upper, top[m] * (1 + ROUNDING));
				c = Arrays.copyOf(top, m);
				if (!(top[m] > 0)) {
					return new SpanOptimum(0, 0, new double[m]);
				}
				double most = 0;
				for (int a = 0; a < weights.length; a++) {
					double share = quadratic(search.atoms.get(a), c);
					most = Math.max(most, share);
					weights[a] *= share;
				}
				normalise(weights);
				if (most <= 1 + MET) {
					break;
				}
			}
			double reached = search.reached(c);
			if (reached > lower) {
				lower = reached;
				best = c;
			}
			if (upper - lower <= MET * upper) {
				break;
			}
			search.addEnds(c);
			weights = widened(weights, search.atoms.size());
		}
		Cut cut = cut(search, best, lower, upper, progress);
		best = cut.point;
		upper = cut.upper;
		double[] polished = best;
		for (double[] start : starts(search, best)) {
			double[] end = polished(search, start, progress);
			polished = search.reached(end) > search.reached(polished) ? end : polished;
		}
		double norm = SpectralNorm.upper(search.operator(polished));
		double[] coefficients = Arrays.stream(polished).map(each -> norm == 0 ? 0 : each / norm).toArray();
		lower = quadratic(form, coefficients);
		return new SpanOptimum(lower, Math.max(lower, upper), coefficients);
	}

	/** Where the planes lead. */
	private record Cut(double[] point, double upper) {
	}

	/**
	 * ||A|| &lt;= 1 is |&lt;psi|A|psi&gt;| &lt;= 1 for all psi. The polytope of a few psi contains the span's operators of norm one, so that its upper value is
	 * one of theirs; where its best point has a larger norm, the eigenvectors that say so are added.
	 */
	private static Cut cut(Search search, double[] first, double lower, double upper, Progress progress) {
		int m = first.length;
		List<double[]> planes = new ArrayList<>();
		Random random = new Random(m);
		for (int k = 0; k < 2 * m + EXTRA; k++) {
			double[] c = new double[m];
			if (k < m) {
				c[k] = 1;
			} else {
				Arrays.setAll(c, l -> random.nextGaussian());
			}
			search.addPlanes(c, 0.999999, planes);
		}
		search.addPlanes(first, 0.9, planes);
		double[] best = first;
		double reached = lower;
		double allowed = upper;
		for (int round = 0; round < ROUNDS && planes.size() <= MOST_PLANES && allowed - reached > MET * allowed; round++) {
			progress.check();
			double[][] starts = new double[m + 1][m];
			starts[m] = best;
			for (int k = 0; k < m; k++) {
				starts[k][k] = 1;
			}
			Polytope.Optimum found = new Polytope(planes.toArray(double[][]::new), search.form).largest(starts);
			allowed = Math.min(allowed, found.upper() * (1 + ROUNDING));
			double value = search.reached(found.point());
			if (value > reached) {
				reached = value;
				best = found.point();
			}
			if (!search.addPlanes(found.point(), 1 / (1 + MET), planes)) {
				break;
			}
		}
		return new Cut(best, allowed);
	}

	/** What was found, and for small media the best of some combinations at random. */
	private static List<double[]> starts(Search search, double[] best) {
		int m = best.length;
		List<double[]> random = new ArrayList<>();
		if (search.operators.get(0).dimension() <= SMALL) {
			Random numbers = new Random(m);
			for (int k = 0; k < TRIED; k++) {
				double[] c = new double[m];
				Arrays.setAll(c, l -> numbers.nextGaussian());
				random.add(c);
			}
			random.sort(Comparator.comparingDouble(c -> -search.reached(c)));
		}
		List<double[]> starts = new ArrayList<>(random.subList(0, Math.min(random.size(), POLISHED)));
		starts.add(best);
		return starts;
	}

	/** Steps along single coefficients, and in directions at random along the edges where two eigenvalues share the norm, as long as the value grows. */
	private static double[] polished(Search search, double[] start, Progress progress) {
		Random random = new Random(start.length);
		double[] best = start.clone();
		double value = search.reached(best);
		double size = Arrays.stream(best).map(Math::abs).max().orElse(1);
		for (double step = 0.1; step > 1e-7; step /= 3) {
			boolean grew = true;
			for (int round = 0; grew && round < 8; round++) {
				grew = false;
				progress.check();
				for (int k = 0; k < 3 * best.length; k++) {
					double[] direction = new double[best.length];
					if (k < best.length) {
						direction[k] = 1;
					} else {
						Arrays.setAll(direction, l -> random.nextGaussian());
					}
					for (int sign = -1; sign <= 1; sign += 2) {
						double[] next = best.clone();
						for (int l = 0; l < next.length; l++) {
							next[l] += sign * step * size * direction[l];
						}
						double reached = search.reached(next);
						if (reached > value * (1 + 1e-13)) {
							best = next;
							value = reached;
							grew = true;
						}
					}
				}
			}
		}
		return best;
	}

	private static double[] widened(double[] weights, int size) {
		double[] next = Arrays.copyOf(weights, size);
		Arrays.fill(next, weights.length, size, 1.0 / size);
		normalise(next);
		return next;
	}

	private static void normalise(double[] weights) {
		double total = Arrays.stream(weights).sum();
		for (int a = 0; a < weights.length; a++) {
			weights[a] /= total;
		}
	}

	private static double[][] sum(List<double[][]> atoms, double[] weights) {
		int m = atoms.get(0).length;
		double[][] s = new double[m][m];
		for (int a = 0; a < weights.length; a++) {
			for (int k = 0; k < m; k++) {
				for (int l = 0; l < m; l++) {
					s[k][l] += weights[a] * atoms.get(a)[k][l];
				}
			}
		}
		return s;
	}

	/** The largest lambda with M c = lambda S c behind its c, c^T S c = 1. The mixture of all states keeps S positive. */
	private static double[] top(double[][] form, double[][] s) {
		int m = form.length;
		SymmetricEigen of = SymmetricEigen.of(s, () -> false);
		double least = DEPENDENT * Arrays.stream(of.values()).max().orElse(1);
		double[][] root = new double[m][m];
		for (int q = 0; q < m; q++) {
			double scale = 1 / Math.sqrt(Math.max(of.values()[q], least));
			for (int k = 0; k < m; k++) {
				root[k][q] = of.vectors()[k][q] * scale;
			}
		}
		double[][] turned = new double[m][m];
		for (int p = 0; p < m; p++) {
			for (int q = 0; q < m; q++) {
				for (int k = 0; k < m; k++) {
					for (int l = 0; l < m; l++) {
						turned[p][q] += root[k][p] * form[k][l] * root[l][q];
					}
				}
			}
		}
		SymmetricEigen eigen = SymmetricEigen.of(turned, () -> false);
		int largest = 0;
		for (int q = 1; q < m; q++) {
			largest = eigen.values()[q] > eigen.values()[largest] ? q : largest;
		}
		double[] top = new double[m + 1];
		for (int k = 0; k < m; k++) {
			for (int p = 0; p < m; p++) {
				top[k] += root[k][p] * eigen.vectors()[p][largest];
			}
		}
		top[m] = eigen.values()[largest];
		return top;
	}

	private static double quadratic(double[][] form, double[] c) {
		double sum = 0;
		for (int k = 0; k < c.length; k++) {
			for (int l = 0; l < c.length; l++) {
				sum += c[k] * form[k][l] * c[l];
			}
		}
		return sum;
	}

	private static double[][] form(List<SparseHermitian> operators, double[][] v) {
		int n = v.length;
		int m = operators.size();
		double[][][] re = new double[m][n][n];
		double[][][] im = new double[m][n][n];
		for (int k = 0; k < m; k++) {
			SparseHermitian operator = operators.get(k);
			for (int e = 0; e < operator.size(); e++) {
				re[k][operator.row(e)][operator.column(e)] += operator.real(e);
				im[k][operator.row(e)][operator.column(e)] += operator.imaginary(e);
			}
		}
		double[][] form = new double[m][m];
		for (int k = 0; k < m; k++) {
			for (int l = 0; l < m; l++) {
				for (int i = 0; i < n; i++) {
					for (int j = i + 1; j < n; j++) {
						form[k][l] += v[i][j] * (re[k][i][j] * re[l][i][j] + im[k][i][j] * im[l][i][j]);
					}
				}
			}
		}
		return form;
	}

	/** Re Tr(O_k O_l) / n. */
	private static double[][] mixed(List<SparseHermitian> operators) {
		int n = operators.get(0).dimension();
		double[][] ones = new double[n][n];
		Arrays.stream(ones).forEach(row -> Arrays.fill(row, 2.0 / n));
		double[][] mixed = form(operators, ones);
		for (int k = 0; k < operators.size(); k++) {
			for (int l = 0; l < operators.size(); l++) {
				double[] own = operators.get(k).diagonal();
				double[] other = operators.get(l).diagonal();
				for (int i = 0; i < n; i++) {
					mixed[k][l] += own[i] * other[i] / n;
				}
			}
		}
		return mixed;
	}

	/** {re, im} of O psi. */
	private static double[][] times(SparseHermitian operator, double[] re, double[] im) {
		double[][] product = new double[2][re.length];
		for (int e = 0; e < operator.size(); e++) {
			int i = operator.row(e);
			int j = operator.column(e);
			product[0][i] += operator.real(e) * re[j] - operator.imaginary(e) * im[j];
			product[1][i] += operator.real(e) * im[j] + operator.imaginary(e) * re[j];
			if (i != j) {
				product[0][j] += operator.real(e) * re[i] + operator.imaginary(e) * im[i];
				product[1][j] += operator.real(e) * im[i] - operator.imaginary(e) * re[i];
			}
		}
		return product;
	}
}
