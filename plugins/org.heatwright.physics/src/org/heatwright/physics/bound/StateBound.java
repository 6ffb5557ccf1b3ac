// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bound;

import java.util.List;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.spectrum.CorrelationNorm;

/**
 * A bound on the heat current of one bath that knows the state of the medium. Norms are never used: mean values take their place, so that it is never above
 * Bound 2 and stays finite where an operator is unbounded. With A_k the independent operators of the bath,
 * <pre>
 *   |J| &lt;= 2 Xi sum_k sqrt(&lt;[A_k, H][A_k, H]^+&gt;) sup_s sqrt(&lt;A_k(-s)^2&gt;)    (Redfield, every state),
 *   |J| &lt;= 2 Xi sum_k Delta E_k &lt;A_k^2&gt;                                       (states with [H, rho] = 0).
 * </pre>
 * Proof: releng/docs/theory.md. Verified by {@code StateBoundTest} against {@code state_bound.json}.
 *
 * @param value      the bound: the second line, or the first where the state has coherences between energies
 * @param commutator the first line, which is never above the value
 * @param meanSquare sum_k &lt;A_k^2&gt;
 * @param coherent   whether the state has coherences between energies
 */
public record StateBound(double value, double commutator, double meanSquare, boolean coherent) {

	/**
	 * What one independent operator is like in the state.
	 *
	 * @param square     &lt;A^2&gt;
	 * @param commutator &lt;[A, H][A, H]^+&gt;
	 * @param largest    sup_s &lt;A(-s)^2&gt;, or a value above it; the square where [H, rho] = 0
	 * @param transfer   Delta E, the largest energy that A transfers
	 */
	public record Moments(double square, double commutator, double largest, double transfer) {
	}

	/** @param bound2 what the value is never above: Bound 2 of the operators that act */
	public static StateBound of(Bath bath, List<Moments> operators, boolean coherent, double bound2) {
		CorrelationNorm xi = bath.correlationNorm();
		double transferred = operators.stream().mapToDouble(each -> each.transfer * each.square).sum();
		double general = operators.stream().mapToDouble(each -> Math.sqrt(positive(each.commutator) * positive(each.largest))).sum();
		double commutator = Math.min(times(2 * xi.value(), general), bound2);
		double value = coherent ? commutator : Math.min(times(2 * xi.value(), transferred), bound2);
		return new StateBound(value, Math.min(commutator, value), operators.stream().mapToDouble(Moments::square).sum(), coherent);
	}

	/** A mean square is never negative; of a dark state it is what rounding leaves of zero. Verified by {@code ThermoCasesTest}. */
	private static double positive(double square) {
		return Math.max(0, square);
	}

	/** Zero wins over infinity: what the operator does not move carries no heat. */
	private static double times(double factor, double moment) {
		return moment == 0 ? 0 : factor * moment;
	}
}
