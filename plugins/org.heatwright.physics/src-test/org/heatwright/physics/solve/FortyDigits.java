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

	private static final DfpField FIELD = new DfpField(48);

	private final int n;
	private final Dfp[][] h;
	private final Dfp[][] v;

	private FortyDigits(SparseHermitian hamiltonian) {
		n = hamiltonian.dimension();
		h = new Dfp[n][n];
		v = new Dfp[n][n];
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				h[i][j] = FIELD.getZero();
				v[i][j] = i == j ? FIELD.getOne() : FIELD.getZero();
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

	private static Dfp number(double x) {
		return FIELD.newDfp(x);
	}

	/** The current of each bath. */
	static List<Dfp> currents(SparseHermitian hamiltonian, List<Acting> baths) {
		return new FortyDigits(hamiltonian).currents(baths);
	}

	private List<Dfp> currents(List<Acting> baths) {
		diagonalise();
		List<Dfp[][]> rates = new ArrayList<>();
		for (Acting acting : baths) {
			rates.add(rates(acting));
		}
		Dfp[] p = steady(rates);
		List<Dfp> currents = new ArrayList<>();
		for (Dfp[][] w : rates) {
			Dfp sum = FIELD.getZero();
			for (int i = 0; i < n; i++) {
				for (int j = 0; j < n; j++) {
					sum = i == j ? sum : sum.add(h[j][j].subtract(h[i][i]).multiply(w[i][j]).multiply(p[i]));
				}
			}
			currents.add(sum);
		}
		return currents;
	}

	/** Cyclic Jacobi rotations until what stands beside the diagonal is below 1e-44 of the largest element. */
	private void diagonalise() {
		Dfp small = FIELD.newDfp("1e-44");
		for (int sweep = 0; sweep < 40; sweep++) {
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
		Dfp root = theta.multiply(theta).add(FIELD.getOne()).sqrt();
		Dfp t = FIELD.getOne().divide(theta.abs().add(root));
		t = theta.lessThan(FIELD.getZero()) ? t.negate() : t;
		Dfp c = FIELD.getOne().divide(t.multiply(t).add(FIELD.getOne()).sqrt());
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
				w[i][j] = FIELD.getZero();
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
		Dfp re = FIELD.getZero();
		Dfp im = FIELD.getZero();
		for (int e = 0; e < operator.size(); e++) {
			int r = operator.row(e);
			int c = operator.column(e);
			Dfp there = v[r][i].multiply(v[c][j]);
			Dfp back = r == c ? FIELD.getZero() : v[c][i].multiply(v[r][j]);
			re = re.add(number(operator.real(e)).multiply(there.add(back)));
			im = im.add(number(operator.imaginary(e)).multiply(there.subtract(back)));
		}
		return re.multiply(re).add(im.multiply(im));
	}

	/** gamma(omega) with J = density and the convention 2 J (n + 1), 2 J n. */
	private static Dfp rate(Bath bath, Dfp omega) {
		if (bath.spectrum() instanceof WhiteNoise noise) {
			return number(noise.rate());
		}
		Dfp w = omega.abs();
		Dfp density = switch (bath.spectrum()) {
			case Ohmic s when s.exponent() == 1 -> w.divide(number(s.cutoff())).negate().exp().multiply(w).multiply(number(s.strength())).multiply(2);
		case DrudeLorentz s -> w.multiply(number(s.reorganization())).multiply(number(s.width())).multiply(4)
				.divide(w.multiply(w).add(number(s.width()).multiply(number(s.width()))));
			case ConstantRate s -> number(s.rate());
			default -> throw new IllegalArgumentException(bath.spectrum() + " is not known to the oracle");
		};
		if (Double.isInfinite(bath.inverseTemperature())) {
			return omega.greaterThan(FIELD.getZero()) ? density : FIELD.getZero();
		}
		Dfp bose = density.divide(w.multiply(number(bath.inverseTemperature())).exp().subtract(FIELD.getOne()));
		return omega.greaterThan(FIELD.getZero()) ? bose.add(density) : bose;
	}

	private Dfp[] steady(List<Dfp[][]> rates) {
		FieldMatrix<Dfp> g = new Array2DRowFieldMatrix<>(FIELD, n, n);
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
			g.setEntry(0, i, FIELD.getOne());
		}
		ArrayFieldVector<Dfp> right = new ArrayFieldVector<>(FIELD, n);
		right.setEntry(0, FIELD.getOne());
		return new FieldLUDecomposition<>(g, element -> element.isZero()).getSolver().solve(right).toArray();
	}
}
