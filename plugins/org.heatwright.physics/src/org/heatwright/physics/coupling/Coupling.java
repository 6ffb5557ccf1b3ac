// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.coupling;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.heatwright.physics.operator.NoiseOperator;

/**
 * Couples one bath to the medium through one or more channels.
 *
 * @param matrix how strongly each two channels see the same bath; takes the place of {@code correlation} where it is given
 */
public record Coupling(String id, String bathId, List<Channel> channels, Correlation correlation, Optional<CorrelationMatrix> matrix) {

	/**
	 * An operator that acts by itself, sum_i factors[i] A of channel channels[i].
	 *
	 * @param channels indices of channels
	 */
	public record Combination(int[] channels, double[] factors) {

		/** Whether it is one channel's operator, or one for each of its qubits. */
		public boolean isSingle() {
			return channels.length == 1;
		}
	}

	public Coupling {
		channels = List.copyOf(channels);
		Objects.requireNonNull(matrix);
		if (channels.isEmpty()) {
			throw new IllegalArgumentException("coupling " + id + " has no channel");
		}
		if (matrix.isPresent()) {
			requireFitting(id, channels, matrix.get());
		}
	}

	/** Channels that see the bath apart, or all alike. */
	public Coupling(String id, String bathId, List<Channel> channels, Correlation correlation) {
		this(id, bathId, channels, correlation, Optional.empty());
	}

	private static void requireFitting(String id, List<Channel> channels, CorrelationMatrix matrix) {
		if (matrix.size() != channels.size()) {
			throw new IllegalArgumentException("the matrix of coupling " + id + " has " + matrix.size() + " rows for " + channels.size() + " channels");
		}
		for (int k = 0; k < channels.size(); k++) {
			for (int l = 0; l < channels.size(); l++) {
				if (k != l && matrix.entry(k, l) != 0 && isLocal(channels.get(k))) {
					throw new IllegalArgumentException("channel " + channels.get(k).id()
							+ " is noise of its own on each qubit: in the matrix of coupling " + id + " its row holds zeros off the diagonal");
				}
			}
		}
	}

	/** Whether a channel is independent noise on each of its qubits, which nothing adds up. */
	public static boolean isLocal(Channel channel) {
		return channel.operator() instanceof NoiseOperator.Local;
	}

	/**
	 * What acts independently: each channel by itself where they are INDEPENDENT; where they are COMMON local ones by themselves, and last the sum of all others;
	 * with a matrix its {@linkplain CorrelationMatrix#vectors vectors}.
	 */
	public List<Combination> combinations() {
		List<Combination> combinations = new ArrayList<>();
		if (matrix.isPresent()) {
			for (double[] v : matrix.get().vectors()) {
				int[] taking = IntStream.range(0, v.length).filter(k -> v[k] != 0).toArray();
				combinations.add(new Combination(taking, IntStream.of(taking).mapToDouble(k -> v[k]).toArray()));
			}
			return combinations;
		}
		boolean common = correlation == Correlation.COMMON;
		int[] apart = IntStream.range(0, channels.size()).filter(k -> !common || isLocal(channels.get(k))).toArray();
		int[] together = IntStream.range(0, channels.size()).filter(k -> common && !isLocal(channels.get(k))).toArray();
		for (int k : apart) {
			combinations.add(new Combination(new int[] { k }, new double[] { 1 }));
		}
		if (together.length > 0) {
			combinations.add(new Combination(together, IntStream.of(together).mapToDouble(k -> 1).toArray()));
		}
		return combinations;
	}

	/** |c_kl|: Xi_kl in units of Xi. */
	public double weight(int k, int l) {
		if (matrix.isPresent()) {
			return Math.abs(matrix.get().entry(k, l));
		}
		return k == l || correlation == Correlation.COMMON && !isLocal(channels.get(k)) && !isLocal(channels.get(l)) ? 1 : 0;
	}
}
