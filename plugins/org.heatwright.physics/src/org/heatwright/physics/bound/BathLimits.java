// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bound;

import java.util.ArrayList;
import java.util.List;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.spectrum.CorrelationNorm;

/**
 * What limits the heat that flows from one bath into the medium (absorption) or out of it (emission), at every moment and in every state.
 *
 * <p>Bounds 1 and 2 are those of the operators that act: the channels of a COMMON coupling are one operator. The commutator bound holds in
 * states with coherences too: the secular heat-current operator Q is block-diagonal in the energies, so that one of its
 * extreme eigenvectors commutes with H, and there the bound is proved.
 */
public record BathLimits(Bath bath, BoundChain bounds) {

	private static final String EQ9 = "Eq. (9): |J| <= 4 ||H|| sum Xi_kl ||A_k|| ||A_l||";
	private static final String EQ14 = "Eq. (14): |J| <= 2 sum Xi_kl Delta E_k ||A_k|| ||A_l||";
	private static final String COMMUTATOR = "|J| <= 2 sum Xi_kl ||[A_k, H]|| ||A_l||";
	private static final String SPECTRAL = "|J| <= sum max |w gamma_kl(w)| ||A_k|| ||A_l||";
	private static final String CAP = "J <= ||A||^2 sup w gamma(-w)";
	private static final String EXACT = "lambda_min(Q) <= J <= lambda_max(Q)";

	/** The limits of J, named. */
	public List<Limit> absorption() {
		List<Limit> limits = common();
		limits.add(new Limit("the spectral bound", bounds.spectralAbsorption(), SPECTRAL));
		bounds.absorptionCap().ifPresent(cap -> limits.add(new Limit("the thermal cap", cap, CAP)));
		bounds.exactMax().ifPresent(exact -> limits.add(new Limit("the largest eigenvalue of the heat-current operator", Math.max(0, exact), EXACT)));
		return limits;
	}

	/** The limits of -J, named. */
	public List<Limit> emission() {
		List<Limit> limits = common();
		limits.add(new Limit("the spectral bound", bounds.spectralEmission(), SPECTRAL));
		bounds.exactMin().ifPresent(exact -> limits.add(new Limit("the smallest eigenvalue of the heat-current operator", Math.max(0, -exact), EXACT)));
		return limits;
	}

	private List<Limit> common() {
		double sure = certainty();
		return new ArrayList<>(List.of(new Limit("Bound 1", sure * bounds.bound1Acting(), EQ9), new Limit("Bound 2", sure * bounds.bound2Acting(), EQ14),
				new Limit("the commutator bound", sure * bounds.commutator(), COMMUTATOR)));
	}

	/** Bounds hold with the value of Xi; a limit that a design is rejected with needs one that Xi does not exceed. */
	private double certainty() {
		CorrelationNorm xi = bath.correlationNorm();
		return xi.isInfinite() || xi.value() == 0 ? 1 : xi.certified() / xi.value();
	}
}
