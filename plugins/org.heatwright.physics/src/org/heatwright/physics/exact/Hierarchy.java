// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.exact;

import java.util.Arrays;
import java.util.List;

import org.heatwright.physics.bath.spectrum.Exponent;
import org.heatwright.physics.linear.DenseLu;
import org.heatwright.physics.linear.Gmres;

/**
 * Hierarchical equations of motion in the eigenbasis of H, with matrices scaled by sqrt(prod n_k! |c_k|^n_k),
 * <pre>
 *   d rho_n / dt = -i [H, rho_n] - sum_k n_k nu_k rho_n - i sum_k sqrt((n_k + 1) |c_k|) [A, rho_n+k]
 *                  - i sum_k sqrt(n_k / |c_k|) (c_k A rho_n-k - bar_k rho_n-k A) + D(rho_n),
 * </pre>
 * D the dissipators of white noise. Stationary with trace one: the equation of rho_0 is given s (1 / d) Tr(rho_0) more on either side. Preconditioned by the
 * block triangular factors of the tiers with the diagonal of H and nu in place of Schur complements, but for the density matrix, whose block is that of second
 * order in the coupling, the Redfield equation of these baths. Source: Y. Tanimura, J. Chem. Phys. 153, 020901 (2020); scaling: Q. Shi et al., J. Chem. Phys.
 * 130, 084105 (2009). Verified by {@code HierarchySolverTest}.
 */
final class Hierarchy {

	/** An operator with the terms of the memory of its bath: numbers from..to of all terms. */
	record Channel(int bath, SmallMatrix operator, int from, int to) {
	}

	/** White noise through an operator. */
	record White(int bath, SmallMatrix operator, double rate) {
	}

	private final double[] energies;
	private final List<Channel> channels;
	private final List<White> whites;
	private final Exponent[] terms;
	private final Tiers tiers;
	private final int d;
	private final int block;
	private final double[] upper;
	private final double[] left;
	private final double[] right;
	private final double[] product;
	private double source;
	private DenseLu density;

	/** @param terms of all channels, one after another */
	Hierarchy(double[] energies, List<Channel> channels, List<White> whites, List<Exponent> terms, int depth) {
		this.energies = energies;
		this.channels = channels;
		this.whites = whites;
		this.terms = terms.toArray(Exponent[]::new);
		this.tiers = Tiers.of(terms, depth);
		this.d = energies.length;
		this.block = 2 * d * d;
		upper = new double[block];
		left = new double[block];
		right = new double[block];
		product = new double[block];
		precondition();
	}

	int matrices() {
		return tiers.size();
	}

	private double[] zero() {
		return new double[tiers.size() * block];
	}

	/** The stationary state of trace one. */
	Gmres.Result stationary(double tolerance, int mostIterations, java.util.function.BooleanSupplier cancelled) {
		double[] b = zero();
		for (int i = 0; i < d; i++) {
			b[i * d + i] = source / d;
		}
		double[] start = zero();
		sweep(b, start);
		return Gmres.solve(this::apply, this::sweep, b, start, tolerance, mostIterations, cancelled);
	}

	/** The density matrix of a state, {re, im}. */
	double[][] density(double[] state) {
		return new double[][] { Arrays.copyOf(state, d * d), Arrays.copyOfRange(state, d * d, block) };
	}

	/** Of one bath into the medium, Tr(H d rho / dt): -i Tr(H [A, sum_k rho_k]) and Tr(H D(rho)). */
	double current(double[] state, int bath) {
		double[] change = new double[block];
		for (Channel channel : channels) {
			if (channel.bath == bath) {
				sumAbove(state, 0, channel);
				channel.operator.addLeft(0, -1, upper, change, 0);
				channel.operator.addRight(0, 1, upper, change, 0);
			}
		}
		for (White white : whites) {
			if (white.bath == bath) {
				addWhite(white, state, 0, change);
			}
		}
		double sum = 0;
		for (int i = 0; i < d; i++) {
			sum += energies[i] * change[i * d + i];
		}
		return sum;
	}

	private void apply(double[] x, double[] y) {
		Arrays.fill(y, 0);
		for (int n = 0; n < tiers.size(); n++) {
			addDiagonal(n, x, y);
			addAbove(n, x, y, 1);
			addBelow(n, x, y, 1);
			for (White white : whites) {
				addWhite(white, x, n, y);
			}
		}
		addSource(x, y);
	}

	/** s (1 / d) Tr rho_0. */
	private void addSource(double[] x, double[] y) {
		for (int part = 0; part < block; part += d * d) {
			double trace = 0;
			for (int i = 0; i < d; i++) {
				trace += x[part + i * d + i];
			}
			for (int i = 0; i < d; i++) {
				y[part + i * d + i] += source * trace / d;
			}
		}
	}

	private double decay(int n) {
		double sum = 0;
		for (int k = 0; k < terms.length; k++) {
			sum += tiers.quanta(n, k) * terms[k].rate();
		}
		return sum;
	}

	private double turn(int n) {
		double sum = 0;
		for (int k = 0; k < terms.length; k++) {
			sum += tiers.quanta(n, k) * terms[k].turn();
		}
		return sum;
	}

	private void addDiagonal(int n, double[] x, double[] y) {
		double decay = -decay(n);
		double turn = -turn(n);
		int at = n * block;
		for (int i = 0; i < d; i++) {
			for (int j = 0; j < d; j++) {
				double w = turn - energies[i] + energies[j];
				int re = at + i * d + j;
				int im = re + d * d;
				y[re] += decay * x[re] - w * x[im];
				y[im] += decay * x[im] + w * x[re];
			}
		}
	}

	/** y_n / (diagonal) in place. */
	private void divide(int n, double[] y) {
		double decay = -decay(n);
		double turn = -turn(n);
		int at = n * block;
		for (int i = 0; i < d; i++) {
			for (int j = 0; j < d; j++) {
				double w = turn - energies[i] + energies[j];
				double norm = decay * decay + w * w;
				int re = at + i * d + j;
				int im = re + d * d;
				double u = y[re];
				double v = y[im];
				y[re] = (decay * u + w * v) / norm;
				y[im] = (decay * v - w * u) / norm;
			}
		}
	}

	/** sum_k sqrt((n_k + 1) |c_k|) x_n+k over the terms of one channel, into {@link #upper}; whether there is any. */
	private boolean sumAbove(double[] x, int n, Channel channel) {
		boolean any = false;
		Arrays.fill(upper, 0);
		for (int k = channel.from; k < channel.to; k++) {
			int above = tiers.up(n, k);
			if (above >= 0) {
				double factor = Math.sqrt((tiers.quanta(n, k) + 1) * terms[k].modulus());
				for (int e = 0; e < block; e++) {
					upper[e] += factor * x[above * block + e];
				}
				any = true;
			}
		}
		return any;
	}

	private void addAbove(int n, double[] x, double[] y, double sign) {
		for (Channel channel : channels) {
			if (sumAbove(x, n, channel)) {
				channel.operator.addLeft(0, -sign, upper, y, n * block);
				channel.operator.addRight(0, sign, upper, y, n * block);
			}
		}
	}

	private void addBelow(int n, double[] x, double[] y, double sign) {
		int square = d * d;
		for (Channel channel : channels) {
			boolean any = false;
			Arrays.fill(left, 0);
			Arrays.fill(right, 0);
			for (int k = channel.from; k < channel.to; k++) {
				int below = tiers.down(n, k);
				if (below >= 0 && terms[k].modulus() > 0) {
					any = true;
					double factor = Math.sqrt(tiers.quanta(n, k) / terms[k].modulus());
					double u = factor * terms[k].re();
					double v = factor * terms[k].im();
					double s = factor * terms[k].barRe();
					double t = factor * terms[k].barIm();
					for (int e = 0; e < square; e++) {
						double p = x[below * block + e];
						double q = x[below * block + square + e];
						left[e] += u * p - v * q;
						left[square + e] += u * q + v * p;
						right[e] += s * p - t * q;
						right[square + e] += s * q + t * p;
					}
				}
			}
			if (any) {
				channel.operator.addLeft(0, -sign, left, y, n * block);
				channel.operator.addRight(0, sign, right, y, n * block);
			}
		}
	}

	/** rate (A rho A - {A^2, rho} / 2) = -(rate / 2) [A, [A, rho]]. */
	private void addWhite(White white, double[] x, int n, double[] y) {
		System.arraycopy(x, n * block, upper, 0, block);
		Arrays.fill(product, 0);
		white.operator.addLeft(1, 0, upper, product, 0);
		white.operator.addRight(-1, 0, upper, product, 0);
		white.operator.addLeft(-white.rate / 2, 0, product, y, n * block);
		white.operator.addRight(white.rate / 2, 0, product, y, n * block);
	}

	/** The block of the density matrix to second order. */
	private void precondition() {
		double[][] columns = new double[block][block];
		double[] x = zero();
		double[] y = zero();
		int last = tiers.highest() >= 1 ? tiers.first(2) : 1;
		double size = 0;
		for (int c = 0; c < block; c++) {
			x[c] = 1;
			Arrays.fill(y, 0, last * block, 0);
			for (int n = 1; n < last; n++) {
				addBelow(n, x, y, -1);
				divide(n, y);
			}
			addDiagonal(0, x, y);
			for (White white : whites) {
				addWhite(white, x, 0, y);
			}
			addAbove(0, y, y, 1);
			for (int r = 0; r < block; r++) {
				columns[c][r] = y[r];
				size = Math.max(size, r == c && r < d * d && r % (d + 1) == 0 ? Math.abs(y[r]) : 0);
			}
			x[c] = 0;
		}
		source = size > 0 ? size : 1;
		double[][] rows = new double[block][block];
		for (int c = 0; c < block; c++) {
			for (int r = 0; r < block; r++) {
				boolean traced = r / (d * d) == c / (d * d) && r % (d * d) % (d + 1) == 0 && c % (d * d) % (d + 1) == 0;
				rows[r][c] = columns[c][r] + (traced ? source / d : 0);
			}
		}
		density = DenseLu.of(rows, () -> false);
	}

	/** x = M^-1 r. */
	private void sweep(double[] r, double[] x) {
		System.arraycopy(r, 0, x, 0, r.length);
		for (int n = tiers.size() - 1; n > 0; n--) {
			addAbove(n, x, x, -1);
			divide(n, x);
		}
		addAbove(0, x, x, -1);
		double[] solved = Arrays.copyOf(x, block);
		density.solve(solved);
		System.arraycopy(solved, 0, x, 0, block);
		double[] correction = new double[block];
		for (int n = 1; n < tiers.size(); n++) {
			correct(n, x, correction);
		}
	}

	/** x_n -= (diagonal)^-1 (what comes from the tier below). */
	private void correct(int n, double[] x, double[] correction) {
		int at = n * block;
		System.arraycopy(x, at, correction, 0, block);
		Arrays.fill(x, at, at + block, 0);
		addBelow(n, x, x, -1);
		divide(n, x);
		for (int e = 0; e < block; e++) {
			x[at + e] += correction[e];
		}
	}
}
