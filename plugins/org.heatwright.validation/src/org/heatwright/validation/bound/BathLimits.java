// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bound;

import java.util.ArrayList;
import java.util.List;

import org.heatwright.physics.bound.BoundChain;

/** The named limits of the heat that flows from a bath into the medium (absorption) or out of it (emission); natural units. */
final class BathLimits {

	private static final String EQ9 = "Eq. (9): |J| <= 4 ||H|| sum Xi_kl ||A_k|| ||A_l||";
	private static final String EQ14 = "Eq. (14): |J| <= 2 sum Xi_kl Delta E_k ||A_k|| ||A_l||";
	private static final String COMMUTATOR = "|J| <= 2 sum Xi_kl ||[A_k, H]|| ||A_l||";
	private static final String SPECTRAL = "|J| <= sum max |w gamma_kl(w)| ||A_k|| ||A_l||";
	private static final String CAP = "J <= ||A||^2 sup w gamma(-w)";
	private static final String EXACT = "lambda_min(Q) <= J <= lambda_max(Q)";

	private BathLimits() {
	}

	static List<Limit> absorption(BoundChain chain) {
		List<Limit> limits = common(chain);
		limits.add(new Limit("the spectral bound", chain.spectralAbsorption(), SPECTRAL));
		chain.absorptionCap().ifPresent(cap -> limits.add(new Limit("the thermal cap", cap, CAP)));
		chain.exactMax().ifPresent(exact -> limits.add(new Limit("the largest eigenvalue of the heat-current operator", Math.max(0, exact), EXACT)));
		return limits;
	}

	static List<Limit> emission(BoundChain chain) {
		List<Limit> limits = common(chain);
		limits.add(new Limit("the spectral bound", chain.spectralEmission(), SPECTRAL));
		chain.exactMin().ifPresent(exact -> limits.add(new Limit("the smallest eigenvalue of the heat-current operator", Math.max(0, -exact), EXACT)));
		return limits;
	}

	private static List<Limit> common(BoundChain chain) {
		return new ArrayList<>(List.of(new Limit("Bound 1", chain.bound1(), EQ9), new Limit("Bound 2", chain.bound2(), EQ14), new Limit("the commutator bound", chain.commutator(), COMMUTATOR)));
	}
}
