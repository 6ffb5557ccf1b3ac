// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bound;

import java.util.OptionalDouble;

/**
 * The bounds on the heat current of one bath, tightest last: |J| &lt;= exact &lt;= spectral &lt;= commutator (in steady states) &lt;= Bound 2 &lt;= shifted
 * Bound 1 &lt;= Bound 1.
 *
 * @param bound1           Eq. (9): 4 ||H|| sum Xi_kl ||A_k|| ||A_l||
 * @param bound1Shifted    2 (E_max - E_min) sum Xi_kl ||A_k|| ||A_l||
 * @param bound2           Eq. (14): 2 sum Xi_kl Delta E_k ||A_k|| ||A_l||
 * @param commutator       2 sum Xi_kl ||[A_k, H]|| ||A_l||
 * @param spectral         sum max |w gamma_kl(w)| ||A_k|| ||A_l||; needs the rates alone, for states with [H, rho] = 0 and GKSL
 * @param spectralEmission the same for heat flowing out of the medium
 * @param spectralAbsorption the same for heat flowing in
 * @param exactMin         lambda_min(Q) of the GKSL heat-current operator
 * @param exactMax         lambda_max(Q)
 * @param absorptionCap    sum ||A||^2 sup w gamma(-w): heat that a bath of this temperature can feed in, whatever the medium
 * @param reason           why Xi, and with it Bounds 1 and 2, is infinite; empty otherwise
 * @param bound1Acting     Bound 1 of the operators that act, 4 ||H|| Xi sum ||A||^2, where the channels of a COMMON coupling are one operator; all that is
 *                         sharper than Bound 1' above is of these operators
 * @param bound2Acting     the same for Bound 2, 2 Xi sum Delta E ||A||^2
 */
public record BoundChain(double bound1, double bound1Shifted, double bound2, double commutator, double spectral, double spectralEmission,
		double spectralAbsorption, OptionalDouble exactMin, OptionalDouble exactMax, OptionalDouble absorptionCap, String reason,
		double bound1Acting, double bound2Acting) {

	/** Channels that act apart: the operators that act are those of the channels. */
	public BoundChain(double bound1, double bound1Shifted, double bound2, double commutator, double spectral, double spectralEmission, double spectralAbsorption,
			OptionalDouble exactMin, OptionalDouble exactMax, OptionalDouble absorptionCap, String reason) {
		this(bound1, bound1Shifted, bound2, commutator, spectral, spectralEmission, spectralAbsorption, exactMin, exactMax, absorptionCap, reason, bound1, bound2);
	}
}
