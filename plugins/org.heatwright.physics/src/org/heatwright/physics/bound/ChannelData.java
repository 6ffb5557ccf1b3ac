// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bound;

/**
 * What the bounds need to know of one channel's operator A.
 *
 * @param couplingId     channels of one COMMON coupling see the same bath operator; all others are independent
 * @param common         whether the coupling is COMMON
 * @param norm           ||A|| (rigorous upper value)
 * @param transferLimit  Delta E, the smaller of the declared and the extracted one
 * @param commutatorNorm ||[A, H]||
 * @param bohrFrequencies the non-negative energies that A transfers
 */
public record ChannelData(String couplingId, boolean common, double norm, double transferLimit, double commutatorNorm, double[] bohrFrequencies) {

	public ChannelData {
		bohrFrequencies = bohrFrequencies.clone();
	}

	@Override
	public double[] bohrFrequencies() {
		return bohrFrequencies.clone();
	}

	/** The same array every time; not to be changed. */
	public double[] frequencies() {
		return bohrFrequencies;
	}

	/** Whether Xi_kl and gamma_kl are non-zero between this channel and another of the same bath. */
	boolean seesTheSameOperatorAs(ChannelData other) {
		return this == other || common && other.common && couplingId.equals(other.couplingId);
	}
}
