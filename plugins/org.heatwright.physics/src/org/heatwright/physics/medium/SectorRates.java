// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import org.heatwright.physics.operator.Axis;

/**
 * How often identical independent noise on every qubit takes (j, M) to (j', M'), per rate of one qubit: for sum_n sigma_-^(n) rho sigma_+^(n)
 * <pre>
 *   j' = j:      (L/2 + 1)(j + M)(j - M + 1) / (2 j (j+1))
 *   j' = j - 1:  (L/2 + j + 1)(j + M)(j + M - 1) / (2 j (2j+1))
 *   j' = j + 1:  (L/2 - j)(j - M + 1)(j - M + 2) / (2 (j+1)(2j+1)),
 * </pre>
 * raising by M -&gt; -M, and for sigma_z with j' = j -+ 1: 4 (L/2 + j + 1)(j^2 - M^2) / (2 j (2j+1)) and 4 (L/2 - j)((j+1)^2 - M^2) / (2 (j+1)(2j+1)).
 * Source: Chase and Geremia, Phys. Rev. A 78, 052101 (2008). Verified by {@code PermutationInvariantTest}.
 */
public final class SectorRates {

	private final SectorSpace space;

	SectorRates(SectorSpace space) {
		this.space = space;
	}

	/** Receives a pair of states and the weights of both directions. */
	public interface Pair {
		void add(int upperM, int lowerM, double lowering, double raising);
	}

	public void forEach(Axis axis, Pair pair) {
		for (int state = 0; state < space.dimension(); state++) {
			int k = space.excitations(state);
			int twiceJ = space.twiceJ(state);
			if (axis == Axis.Z) {
				addDephasing(twiceJ, k, pair);
			} else {
				for (int to = twiceJ - 2; to <= twiceJ + 2; to += 2) {
					addLowering(twiceJ, to, k, pair);
				}
			}
		}
	}

	private void addLowering(int from, int to, int k, Pair pair) {
		if (to < 0 || !space.exists(to, k - 1)) {
			return;
		}
		double m = k - 0.5 * space.size();
		double lowering = lowering(0.5 * from, 0.5 * to, m);
		double raising = lowering(0.5 * to, 0.5 * from, -(m - 1));
		if (lowering != 0 || raising != 0) {
			pair.add(space.index(from, k), space.index(to, k - 1), lowering, raising);
		}
	}

	private double lowering(double j, double to, double m) {
		double half = 0.5 * space.size();
		if (to == j) {
			return j == 0 ? 0 : (half + 1) * (j + m) * (j - m + 1) / (2 * j * (j + 1));
		}
		return to < j ? (half + j + 1) * (j + m) * (j + m - 1) / (2 * j * (2 * j + 1)) : (half - j) * (j - m + 1) * (j - m + 2) / (2 * (j + 1) * (2 * j + 1));
	}

	private void addDephasing(int twiceJ, int k, Pair pair) {
		if (!space.exists(twiceJ - 2, k) || twiceJ < 2) {
			return;
		}
		double half = 0.5 * space.size();
		double j = 0.5 * twiceJ;
		double m = k - half;
		double square = 4 * (j - m) * (j + m);
		double down = (half + j + 1) * square / (2 * j * (2 * j + 1));
		double up = (half - j + 1) * square / (2 * j * (2 * j - 1));
		pair.add(space.index(twiceJ, k), space.index(twiceJ - 2, k), down, up);
	}
}
