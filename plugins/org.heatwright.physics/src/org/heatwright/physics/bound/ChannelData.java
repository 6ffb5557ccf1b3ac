// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bound;

import java.util.Optional;

import org.heatwright.physics.coupling.Coupling;

/**
 * What the bounds need to know of one channel's operator A.
 *
 * @param seen           the coupling and the place in it of a channel that may see the same bath operator as others; empty for one that is independent
 * @param norm           ||A|| (rigorous upper value)
 * @param transferLimit  Delta E, the smaller of the declared and the extracted one
 * @param commutatorNorm ||[A, H]||
 * @param bohrFrequencies the non-negative energies that A transfers
 */
public record ChannelData(Optional<Seen> seen, double norm, double transferLimit, double commutatorNorm, double[] bohrFrequencies) {

	/** Of a channel that no other is correlated with. */
	public static final Seen ALONE = null;

	/** A channel by its place. */
	public record Seen(Coupling coupling, int index) {
	}

	public ChannelData {
		bohrFrequencies = bohrFrequencies.clone();
	}

	public ChannelData(Seen seen, double norm, double transferLimit, double commutatorNorm, double[] bohrFrequencies) {
		this(Optional.ofNullable(seen), norm, transferLimit, commutatorNorm, bohrFrequencies);
	}

	@Override
	public double[] bohrFrequencies() {
		return bohrFrequencies.clone();
	}

	/** The same array every time; not to be changed. */
	public double[] frequencies() {
		return bohrFrequencies;
	}

	/** |c_kl| with which this channel and another of the same bath are correlated: Xi_kl = |c_kl| Xi. */
	double weight(ChannelData other) {
		if (seen.isEmpty() || other.seen.isEmpty() || seen.get().coupling() != other.seen.get().coupling()) {
			return this == other ? 1 : 0;
		}
		return seen.get().coupling().weight(seen.get().index(), other.seen.get().index());
	}
}
