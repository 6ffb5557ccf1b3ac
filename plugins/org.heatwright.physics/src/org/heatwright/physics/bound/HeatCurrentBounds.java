// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bound;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.spectrum.CorrelationNorm;

/**
 * Universal bounds on the heat current of a bath: Kamimura, Yoshida, Tokura, Matsuzaki, PRL 131, 090401 (2023), Eqs. (9) and (14), and the tighter members of
 * their chain.
 *
 * <p>From J = 2 Re sum int C_kl(s) Tr([A_k, H] A_l(-s) rho) ds follow |J| &lt;= 2 sum Xi_kl ||[A_k, H]|| ||A_l||; Bernstein's inequality gives ||[A, H]|| &lt;=
 * Delta E ||A||, and Delta E &lt;= E_max - E_min &lt;= 2 ||H||. Verified by {@code HeatCurrentBoundsTest} against {@code bounds.json} and
 * {@code eq12_mbody.json}.
 */
public final class HeatCurrentBounds {

	/** Why the bounds of a medium with an oscillator are infinite. */
	public static final String UNBOUNDED = "an oscillator has no highest energy, so that the norms in the bounds are infinite on whatever "
			+ "levels it is computed with";

	private final Bath bath;
	private final List<ChannelData> channels;
	private final double[][] weight;

	private HeatCurrentBounds(Bath bath, List<ChannelData> channels, double[][] weight) {
		this.bath = bath;
		this.channels = channels;
		this.weight = weight;
	}

	/**
	 * @param hamiltonianNorm ||H||
	 * @param energySpread    E_max - E_min
	 * @param squareNorm      ||sum A_k^2|| over operators of independent baths, a rigorous upper value; infinite when it is not known
	 * @param exactMin        smallest eigenvalue of the heat-current operator, where it is known
	 * @param exactMax        largest one
	 */
	public static BoundChain of(Bath bath, List<ChannelData> channels, double hamiltonianNorm, double energySpread, double squareNorm, OptionalDouble exactMin,
			OptionalDouble exactMax) {
		double[][] weight = new double[channels.size()][channels.size()];
		for (int k = 0; k < channels.size(); k++) {
			for (int l = 0; l < channels.size(); l++) {
				weight[k][l] = channels.get(k).weight(channels.get(l));
			}
		}
		return of(bath, channels, weight, hamiltonianNorm, energySpread, squareNorm, exactMin, exactMax);
	}

	/**
	 * The same for channels of which some act as one operator. Bounds 1 and 2 are the sums of the paper over channels; everything sharper is that of the operators
	 * that act.
	 *
	 * @param acting the independent operators of the bath
	 */
	public static BoundChain of(Bath bath, List<ChannelData> channels, List<ChannelData> acting, double hamiltonianNorm, double energySpread, double squareNorm,
			OptionalDouble exactMin, OptionalDouble exactMax) {
		BoundChain literal = of(bath, channels, hamiltonianNorm, energySpread, squareNorm, exactMin, exactMax);
		if (acting.equals(channels)) {
			return literal;
		}
		List<ChannelData> apart = acting.stream().map(each -> new ChannelData(ChannelData.ALONE, each.norm(), each.transferLimit(), each.commutatorNorm(),
				each.frequencies())).toList();
		BoundChain sharp = of(bath, apart, hamiltonianNorm, energySpread, squareNorm, exactMin, exactMax);
		double emission = Math.min(literal.spectralEmission(), sharp.spectralEmission());
		double absorption = Math.min(literal.spectralAbsorption(), sharp.spectralAbsorption());
		OptionalDouble cap = literal.absorptionCap().isEmpty() ? literal.absorptionCap()
				: OptionalDouble.of(Math.min(literal.absorptionCap().getAsDouble(), sharp.absorptionCap().getAsDouble()));
		return new BoundChain(literal.bound1(), literal.bound1Shifted(), literal.bound2(), Math.min(literal.commutator(), sharp.commutator()),
				Math.max(emission, absorption), emission, absorption, exactMin, exactMax, cap, literal.reason(), Math.min(literal.bound1(), sharp.bound1()),
				Math.min(literal.bound2(), sharp.bound2()));
	}

	/** The same for C_kl(s) = M_kl C(s), whose Xi_kl are |M_kl| Xi: {@code weight} holds |M_kl|, {@code squareNorm} lambda_max(M) ||sum A_k^2||. */
	static BoundChain of(Bath bath, List<ChannelData> channels, double[][] weight, double hamiltonianNorm, double energySpread, double squareNorm,
			OptionalDouble exactMin,
			OptionalDouble exactMax) {
		HeatCurrentBounds bounds = new HeatCurrentBounds(bath, List.copyOf(channels), weight);
		CorrelationNorm xi = bath.correlationNorm();
		double norms = bounds.paired(ChannelData::norm);
		double bound2 = times(2 * xi.value(), bounds.paired(channel -> channel.transferLimit() * channel.norm()));
		double commutator = Math.min(times(2 * xi.value(), bounds.paired(ChannelData::commutatorNorm)), bound2);
		double[] spectral = bounds.spectral(squareNorm);
		double emission = spectral[0];
		double absorption = spectral[1];
		return new BoundChain(times(4 * xi.value(), hamiltonianNorm * norms), times(2 * xi.value(), energySpread * norms), bound2, commutator,
				Math.max(emission, absorption), emission, absorption, exactMin, exactMax, bounds.absorptionCap(squareNorm), xi.isInfinite() ? xi.reason() : "");
	}

	/**
	 * The bounds of a medium whose energies have no upper end: all are infinite but what a bath of finite temperature can feed into bounded operators.
	 *
	 * @param squareNorm as in {@link #of}
	 */
	public static BoundChain ofUnbounded(Bath bath, List<ChannelData> channels, double squareNorm) {
		double[][] weight = new double[channels.size()][channels.size()];
		for (int k = 0; k < channels.size(); k++) {
			for (int l = 0; l < channels.size(); l++) {
				weight[k][l] = channels.get(k).weight(channels.get(l));
			}
		}
		double none = Double.POSITIVE_INFINITY;
		HeatCurrentBounds bounds = new HeatCurrentBounds(bath, List.copyOf(channels), weight);
		OptionalDouble cap = bounds.absorptionCap(squareNorm);
		return new BoundChain(none, none, none, none, none, none, cap.orElse(none), OptionalDouble.empty(), OptionalDouble.empty(), cap,
				UNBOUNDED);
	}

	/** sum_kl |M_kl| f_k ||A_l||. */
	private double paired(ToDoubleFunction<ChannelData> f) {
		double total = 0;
		for (int k = 0; k < channels.size(); k++) {
			for (int l = 0; l < channels.size(); l++) {
				total += weight[k][l] == 0 ? 0 : weight[k][l] * f.applyAsDouble(channels.get(k)) * channels.get(l).norm();
			}
		}
		return total;
	}

	/**
	 * The smaller of sum_kl |M_kl| max w gamma(+-w) ||A_k|| ||A_l||, over the frequencies that both operators transfer, and max w gamma(+-w) ||sum A_k^2|| over
	 * all of them: {emission, absorption}.
	 */
	private double[] spectral(double squareNorm) {
		double[] pairs = new double[2];
		double[] largest = new double[2];
		for (int k = 0; k < channels.size(); k++) {
			double[] own = channels.get(k).frequencies();
			double[] extremes = extremes(own, own);
			for (int l = 0; l < channels.size(); l++) {
				if (weight[k][l] != 0) {
					double[] other = channels.get(l).frequencies();
					double[] shared = other == own ? extremes : extremes(own, other);
					double factor = weight[k][l] * channels.get(k).norm() * channels.get(l).norm();
					pairs[0] += factor * shared[0];
					pairs[1] += factor * shared[1];
				}
			}
			largest[0] = Math.max(largest[0], extremes[0]);
			largest[1] = Math.max(largest[1], extremes[1]);
		}
		if (channels.size() == 1) {
			return pairs;
		}
		return new double[] { Math.min(pairs[0], times(squareNorm, largest[0])), Math.min(pairs[1], times(squareNorm, largest[1])) };
	}

	/** max w gamma(w) and max w gamma(-w) over shared frequencies; both ascending, frequencies closer than 1e-9 of the largest are one. */
	private double[] extremes(double[] first, double[] second) {
		double tolerance = first.length == 0 ? 0 : 1e-9 * first[first.length - 1];
		double[] extremes = new double[2];
		double[] rates = new double[2];
		int other = 0;
		for (double omega : first) {
			while (first != second && other < second.length && second[other] < omega - tolerance) {
				other++;
			}
			boolean shared = first == second || other < second.length && second[other] <= omega + tolerance;
			if (omega > 0 && shared) {
				bath.rates(omega, rates);
				extremes[0] = Math.max(extremes[0], omega * rates[0]);
				extremes[1] = Math.max(extremes[1], omega * rates[1]);
			}
		}
		return extremes;
	}

	/** ||A||^2 sup w gamma(-w), for baths of finite temperature. */
	private OptionalDouble absorptionCap(double squareNorm) {
		if (bath.inverseTemperature() == 0) {
			return OptionalDouble.empty();
		}
		return OptionalDouble.of(times(bath.supremumAbsorption(), Math.min(squareNorm, paired(ChannelData::norm))));
	}

	/** A product in which zero wins over infinity: an operator that vanishes carries no heat however singular its bath is. */
	private static double times(double factor, double norms) {
		return norms == 0 ? 0 : factor * norms;
	}
}
