// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.ArrayList;
import java.util.List;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.spectrum.ConstantRate;
import org.heatwright.physics.bath.spectrum.DrudeLorentz;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bath.spectrum.WhiteNoise;
import org.heatwright.physics.operator.SparseHermitian;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.linear.Array2DRowFieldMatrix;
import org.hipparchus.linear.ArrayFieldVector;
import org.hipparchus.linear.FieldLUDecomposition;
import org.hipparchus.linear.FieldMatrix;

/**
 * The steady heat currents of a small machine without degenerate levels in forty decimal digits, by a way of its own: Jacobi rotations of the Hamiltonian,
 * rates from the formulas of the spectra, the
 * steady state by elimination with pivots. Only the matrices of the declared basis, whose elements are exact, come from the program. Real Hamiltonians.
 */
final class FortyDigits {

	private static final DfpField DIGITS = new DfpField(48);

	private final DfpField field;
	private final int n;
	private final Dfp[][] h;
	private final Dfp[][] v;

	private FortyDigits(DfpField field, SparseHermitian hamiltonian) {
		this.field = field;
		n = hamiltonian.dimension();
		h = new Dfp[n][n];
		v = new Dfp[n][n];
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				h[i][j] = field.getZero();
				v[i][j] = i == j ? field.getOne() : field.getZero();
			}
		}
		for (int e = 0; e < hamiltonian.size(); e++) {
			h[hamiltonian.row(e)][hamiltonian.column(e)] = number(hamiltonian.real(e));
			h[hamiltonian.column(e)][hamiltonian.row(e)] = number(hamiltonian.real(e));
		}
	}

	/** A bath with its independent operators in the declared basis, strengths included. */
	record Acting(Bath bath, List<SparseHermitian> operators) {
	}

	/** A real Hamiltonian in its own basis, with the vectors as columns. */
	record Eigen(Dfp[] energies, Dfp[][] vectors) {
	}

	/** @param small elements beside the diagonal that count as zero */
	static Eigen eigen(DfpField field, SparseHermitian hamiltonian, SparseHermitian remainder, String small) {
		FortyDigits digits = new FortyDigits(field, hamiltonian);
		for (int e = 0; e < remainder.size(); e++) {
			Dfp sum = digits.h[remainder.row(e)][remainder.column(e)].add(field.newDfp(remainder.real(e)));
			digits.h[remainder.row(e)][remainder.column(e)] = sum;
			digits.h[remainder.column(e)][remainder.row(e)] = sum;
		}
		digits.diagonalise(small);
		Dfp[] energies = new Dfp[digits.n];
		java.util.Arrays.setAll(energies, i -> digits.h[i][i]);
		return new Eigen(energies, digits.v);
	}

	private Dfp number(double x) {
		return field.newDfp(x);
	}

	/** The current of each bath. */
	static List<Dfp> currents(SparseHermitian hamiltonian, List<Acting> baths) {
		return new FortyDigits(DIGITS, hamiltonian).currents(baths);
	}

	private List<Dfp> currents(List<Acting> baths) {
		diagonalise("1e-44");
		List<Dfp[][]> rates = new ArrayList<>();
		for (Acting acting : baths) {
			rates.add(rates(acting));
		}
		Dfp[] p = steady(rates);
		List<Dfp> currents = new ArrayList<>();
		for (Dfp[][] w : rates) {
			Dfp sum = field.getZero();
			for (int i = 0; i < n; i++) {
				for (int j = 0; j < n; j++) {
					sum = i == j ? sum : sum.add(h[j][j].subtract(h[i][i]).multiply(w[i][j]).multiply(p[i]));
				}
			}
			currents.add(sum);
		}
		return currents;
	}

	/** Cyclic Jacobi rotations until what stands beside the diagonal is that small, of the largest row. */
	private void diagonalise(String share) {
		Dfp largest = field.getZero();
		for (Dfp[] row : h) {
			for (Dfp element : row) {
				largest = element.abs().greaterThan(largest) ? element.abs() : largest;
			}
		}
		Dfp small = field.newDfp(share).multiply(largest);
		for (int sweep = 0; sweep < 60; sweep++) {
			boolean done = true;
			for (int p = 0; p < n; p++) {
				for (int q = p + 1; q < n; q++) {
					if (h[p][q].abs().greaterThan(small)) {
						done = false;
						rotate(p, q);
					}
				}
			}
			if (done) {
				return;
			}
		}
		throw new IllegalStateException("Jacobi rotations did not converge");
	}

	private void rotate(int p, int q) {
		Dfp theta = h[q][q].subtract(h[p][p]).divide(h[p][q].multiply(2));
		Dfp root = theta.multiply(theta).add(field.getOne()).sqrt();
		Dfp t = field.getOne().divide(theta.abs().add(root));
		t = theta.lessThan(field.getZero()) ? t.negate() : t;
		Dfp c = field.getOne().divide(t.multiply(t).add(field.getOne()).sqrt());
		Dfp s = t.multiply(c);
		for (int k = 0; k < n; k++) {
			Dfp x = h[k][p];
			Dfp y = h[k][q];
			h[k][p] = x.multiply(c).subtract(y.multiply(s));
			h[k][q] = x.multiply(s).add(y.multiply(c));
		}
		for (int k = 0; k < n; k++) {
			Dfp x = h[p][k];
			Dfp y = h[q][k];
			h[p][k] = x.multiply(c).subtract(y.multiply(s));
			h[q][k] = x.multiply(s).add(y.multiply(c));
			Dfp a = v[k][p];
			Dfp b = v[k][q];
			v[k][p] = a.multiply(c).subtract(b.multiply(s));
			v[k][q] = a.multiply(s).add(b.multiply(c));
		}
	}

	/** W from i to j. */
	private Dfp[][] rates(Acting acting) {
		Dfp[][] w = new Dfp[n][n];
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				w[i][j] = field.getZero();
			}
		}
		for (SparseHermitian operator : acting.operators) {
			for (int i = 0; i < n; i++) {
				for (int j = i + 1; j < n; j++) {
					Dfp weight = weight(operator, i, j);
					w[i][j] = w[i][j].add(weight);
					w[j][i] = w[j][i].add(weight);
				}
			}
		}
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				w[i][j] = i == j || w[i][j].isZero() ? w[i][j] : w[i][j].multiply(rate(acting.bath, h[i][i].subtract(h[j][j])));
			}
		}
		return w;
	}

	/** |&lt;i|A|j&gt;|^2. */
	private Dfp weight(SparseHermitian operator, int i, int j) {
		Dfp re = field.getZero();
		Dfp im = field.getZero();
		for (int e = 0; e < operator.size(); e++) {
			int r = operator.row(e);
			int c = operator.column(e);
			Dfp there = v[r][i].multiply(v[c][j]);
			Dfp back = r == c ? field.getZero() : v[c][i].multiply(v[r][j]);
			re = re.add(number(operator.real(e)).multiply(there.add(back)));
			im = im.add(number(operator.imaginary(e)).multiply(there.subtract(back)));
		}
		return re.multiply(re).add(im.multiply(im));
	}

	/** gamma(omega) with J = density and the convention 2 J (n + 1), 2 J n. */
	static Dfp rate(Bath bath, Dfp omega) {
		if (bath.spectrum() instanceof WhiteNoise noise) {
			return omega.newInstance(noise.rate());
		}
		Dfp w = omega.abs();
		Dfp density = switch (bath.spectrum()) {
			case Ohmic s when s.exponent() == 1 -> w.divide(omega.newInstance(s.cutoff())).negate().exp().multiply(w)
					.multiply(omega.newInstance(s.strength())).multiply(2);
		case DrudeLorentz s -> w.multiply(omega.newInstance(s.reorganization())).multiply(omega.newInstance(s.width())).multiply(4)
				.divide(w.multiply(w).add(omega.newInstance(s.width()).multiply(omega.newInstance(s.width()))));
			case ConstantRate s -> omega.newInstance(s.rate());
			default -> throw new IllegalArgumentException(bath.spectrum() + " is not known to the oracle");
		};
		if (Double.isInfinite(bath.inverseTemperature())) {
			return omega.greaterThan(omega.getZero()) ? density : omega.getZero();
		}
		Dfp bose = density.divide(w.multiply(omega.newInstance(bath.inverseTemperature())).exp().subtract(omega.getOne()));
		return omega.greaterThan(omega.getZero()) ? bose.add(density) : bose;
	}

	private Dfp[] steady(List<Dfp[][]> rates) {
		FieldMatrix<Dfp> g = new Array2DRowFieldMatrix<>(field, n, n);
		for (Dfp[][] w : rates) {
			for (int i = 0; i < n; i++) {
				for (int j = 0; j < n; j++) {
					if (i != j) {
						g.addToEntry(j, i, w[i][j]);
						g.addToEntry(i, i, w[i][j].negate());
					}
				}
			}
		}
		for (int i = 0; i < n; i++) {
			g.setEntry(0, i, field.getOne());
		}
		ArrayFieldVector<Dfp> right = new ArrayFieldVector<>(field, n);
		right.setEntry(0, field.getOne());
		return new FieldLUDecomposition<>(g, element -> element.isZero()).getSolver().solve(right).toArray();
	}
}
