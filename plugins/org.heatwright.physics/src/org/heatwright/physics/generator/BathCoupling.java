// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bound.ChannelData;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.operator.SpectralNorm;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.physics.problem.OperatorResult;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.space.EnergySpace;

/**
 * How one bath acts: its independent operators in the energy basis, and what the bounds need of each channel, found when it is first asked for. The
 * channels of a coupling act through its {@linkplain Coupling#combinations combinations}: those of a COMMON one add up to one operator; local operators and
 * different couplings are independent. Verified by {@code RandomMachinesTest} and {@code CorrelatedChannelsTest}.
 */
public final class BathCoupling {

	/** Operators with more elements are not squared for a bound. */
	private static final int MOST_SQUARED = 1 << 20;

	/** Rounding of an element, relative to the largest one of its operator. */
	static final double CANCELLED = 4e-15;
	/** Terms that cancel but for this part of their sizes have cancelled. */
	static final double MOST_CANCELLED = 1e-9;

	private final Bath bath;
	private final EnergySpace space;
	private final boolean unbounded;
	private final List<SparseHermitian> independent = new ArrayList<>();
	private final List<SparseHermitian> declared = new ArrayList<>();
	private final List<EveryQubit> everyQubit = new ArrayList<>();
	private final List<Acting> acting = new ArrayList<>();
	private ChannelAnalysis analysis;

	/** The same independent noise, strength times sigma_axis, on every qubit. */
	record EveryQubit(Axis axis, double strength) {
	}

	/**
	 * A channel with the operators that it stands for.
	 *
	 * @param index      of the channel in its coupling
	 * @param scale      what its operator is multiplied with: its strength, and for local noise the root of its c_kk
	 * @param operators  scaled; of a channel that shares its bath with others g A, whatever its c_kk
	 * @param everyQubit whether the one operator given stands for one like it on every qubit
	 */
	record Acting(Coupling coupling, int index, double scale, List<SparseHermitian> operators, boolean everyQubit) {

		Channel channel() {
			return coupling.channels().get(index);
		}
	}

	private BathCoupling(Bath bath, EnergySpace space, boolean unbounded) {
		this.bath = bath;
		this.space = space;
		this.unbounded = unbounded;
	}

	public static BathCoupling of(Bath bath, EnergySpace space, Problem problem) {
		BathCoupling result = new BathCoupling(bath, space, problem.medium().isUnbounded());
		problem.couplings().stream().filter(coupling -> coupling.bathId().equals(bath.id())).forEach(result::add);
		return result;
	}

	/** Operators with their strengths; those of one bath that share its operator have been added up. */
	public List<SparseHermitian> independentOperators() {
		return independent;
	}

	/** The same operators in the declared basis of the medium. */
	public List<SparseHermitian> declaredOperators() {
		return declared;
	}

	List<EveryQubit> onEveryQubit() {
		return everyQubit;
	}

	/** The bath's rates: those of its independent operators, and of identical noise on every qubit where the space knows it as such. */
	public BathRates rates() {
		double[] energies = space.energies();
		BathRates rates = BathRates.of(bath, energies, independent);
		for (EveryQubit noise : everyQubit) {
			double square = noise.strength() * noise.strength();
			space.everyQubit(noise.axis(),
					(upper, lower, lowering, raising) -> rates.add(bath, energies, lower, upper, square * lowering, square * raising));
		}
		return rates;
	}

	/** Adds the bath to a generator on blocks and returns its heat currents. */
	public BlockRates addTo(BlockGenerator generator, LambShift lambShift) {
		List<SparseHermitian> remainders = new ArrayList<>();
		for (int k = 0; k < independent.size(); k++) {
			remainders.add(space.remainder(declared.get(k), independent.get(k)));
		}
		return BlockRates.addTo(generator, bath, independent, remainders, generator.levels(), lambShift == LambShift.INCLUDED ? bath::lambShift : omega -> 0,
				space.dephasesAtOnce(bath));
	}

	/** What the bounds need of each channel; norms and gaps are found at the first call. */
	public List<ChannelData> channels() {
		return analysis().channels();
	}

	/**
	 * What the bounds need of the operators that act: {@link #independentOperators} in their order, then one for each qubit of identical noise. Channels of a
	 * COMMON coupling are one operator here.
	 */
	public List<ChannelData> acting() {
		return analysis().acting();
	}

	/** g of the one operator g sum sigma_x or g sum sigma_y, where the bath acts by nothing else. */
	OptionalDouble collectiveStrength() {
		boolean one = acting.size() == 1 && acting.get(0).channel().operator() instanceof NoiseOperator.Collective collective && collective.axis() != Axis.Z;
		return one ? OptionalDouble.of(acting.get(0).channel().strength()) : OptionalDouble.empty();
	}

	/** The number of qubits of the medium; 0 when it has none. */
	int qubits() {
		return space.declared().qubits();
	}

	/** What was found out about each channel's operator. */
	public List<OperatorResult> operators() {
		return analysis().operators();
	}

	private ChannelAnalysis analysis() {
		if (analysis == null) {
			analysis = ChannelAnalysis.of(acting, independent, space, unbounded);
		}
		return analysis;
	}

	/** A rigorous upper value of ||sum A_k^2|| over the independent operators. Cost: one sparse square each, in the declared basis. */
	public double squareNorm() {
		double apart = everyQubit.stream().mapToDouble(noise -> noise.strength() * noise.strength() * space.declared().qubits()).sum();
		if (declared.isEmpty() || declared.stream().mapToLong(SparseHermitian::size).sum() > MOST_SQUARED) {
			return declared.isEmpty() ? apart : Double.POSITIVE_INFINITY;
		}
		SparseHermitian.Builder squares = new SparseHermitian.Builder(declared.get(0).dimension(), declared.get(0).dimension());
		declared.forEach(operator -> JumpOperator.of(operator).addSquareTo(squares, 1));
		return apart + SpectralNorm.upper(squares.build());
	}

	private void add(Coupling coupling) {
		Acting[] found = new Acting[coupling.channels().size()];
		for (Coupling.Combination combination : coupling.combinations()) {
			List<SparseHermitian> shared = new ArrayList<>();
			List<SparseHermitian> sharedDeclared = new ArrayList<>();
			for (int c = 0; c < combination.channels().length; c++) {
				int k = combination.channels()[c];
				Channel channel = coupling.channels().get(k);
				double strength = combination.factors()[c] * channel.strength();
				if (channel.operator() instanceof NoiseOperator.Local local && space.hasSectors()) {
					found[k] = everyQubit(coupling, k, local.axis(), strength);
					continue;
				}
				int first = shared.size();
				for (SparseHermitian unit : space.declaredOperators(channel.operator(), channel.id())) {
					SparseHermitian operator = space.inEnergyBasis(unit, bath).times(strength);
					shared.add(operator);
					sharedDeclared.add(space.isDeclaredBasis() ? operator : unit.times(strength));
				}
				if (Coupling.isLocal(channel) || strength == channel.strength()) {
					found[k] = new Acting(coupling, k, strength, List.copyOf(shared.subList(first, shared.size())), false);
				}
			}
			if (combination.isSingle()) {
				independent.addAll(shared);
				declared.addAll(sharedDeclared);
			} else {
				independent.add(withoutCancelled(shared));
				declared.add(sum(sharedDeclared));
			}
		}
		for (int k = 0; k < found.length; k++) {
			acting.add(found[k] != null ? found[k] : byItself(coupling, k));
		}
	}

	/** A channel that acts in other proportions than its strength alone. */
	private Acting byItself(Coupling coupling, int k) {
		Channel channel = coupling.channels().get(k);
		if (channel.operator() instanceof NoiseOperator.Local local && space.hasSectors()) {
			return new Acting(coupling, k, 0, List.of(unitOnAll(local.axis(), channel.id()).times(0)), true);
		}
		double scale = Coupling.isLocal(channel) ? 0 : channel.strength();
		return new Acting(coupling, k, scale, space.declaredOperators(channel.operator(), channel.id()).stream()
				.map(unit -> space.inEnergyBasis(unit, bath).times(scale)).toList(), false);
	}

	/** One channel per qubit, all alike; each moves M by one, or for sigma_z by nothing. */
	private Acting everyQubit(Coupling coupling, int channel, Axis axis, double strength) {
		everyQubit.add(new EveryQubit(axis, strength));
		return new Acting(coupling, channel, strength, List.of(unitOnAll(axis, coupling.channels().get(channel).id()).times(strength)), true);
	}

	private SparseHermitian unitOnAll(Axis axis, String channel) {
		return space.declaredOperators(new NoiseOperator.Collective(axis), channel).get(0);
	}

	/** The sum with zero where channels cancel to rounding: sigma_x of all sites less that of one leaves the others, and no noise between their sectors. */
	private static SparseHermitian withoutCancelled(List<SparseHermitian> operators) {
		SparseHermitian sum = sum(operators);
		SparseHermitian.Builder sizes = new SparseHermitian.Builder(sum.dimension(), sum.size());
		double floor = 0;
		for (SparseHermitian operator : operators) {
			double largest = 0;
			for (int e = 0; e < operator.size(); e++) {
				double modulus = Math.sqrt(operator.squaredModulus(e));
				largest = Math.max(largest, modulus);
				sizes.add(operator.row(e), operator.column(e), modulus, 0);
			}
			floor += CANCELLED * largest;
		}
		SparseHermitian size = sizes.build();
		double least = floor;
		return sum.withZeros(e -> Math.sqrt(sum.squaredModulus(e)) <= Math.min(least, MOST_CANCELLED * size.real(e)));
	}

	private static SparseHermitian sum(List<SparseHermitian> operators) {
		SparseHermitian.Builder builder = new SparseHermitian.Builder(operators.get(0).dimension(), operators.stream().mapToInt(SparseHermitian::size).sum());
		operators.forEach(operator -> builder.add(operator, 1));
		return builder.build();
	}
}
