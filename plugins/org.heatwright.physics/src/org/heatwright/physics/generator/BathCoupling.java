// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import java.util.ArrayList;
import java.util.List;

import org.heatwright.physics.Channel;
import org.heatwright.physics.Correlation;
import org.heatwright.physics.Coupling;
import org.heatwright.physics.OperatorResult;
import org.heatwright.physics.Problem;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bound.ChannelData;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.operator.SpectralNorm;
import org.heatwright.physics.space.QubitArray;

/**
 * How one bath acts: its independent operators in the energy basis, its rates, and what the bounds need of each operator. Channels of a COMMON coupling add up to one operator;
 * local operators, INDEPENDENT channels and different couplings are independent. Verified by {@code RandomMachinesTest}.
 */
public final class BathCoupling {

	/** Operators with more elements are not squared for a bound. */
	private static final int MOST_SQUARED = 1 << 20;

	private final EnergySpace space;
	private final Problem problem;
	private final List<SparseHermitian> independent = new ArrayList<>();
	private final List<SparseHermitian> declared = new ArrayList<>();
	private final List<ChannelData> channels = new ArrayList<>();
	private final List<OperatorResult> operators = new ArrayList<>();

	private final List<EveryQubit> everyQubit = new ArrayList<>();

	/** The same independent noise, strength times sigma_axis, on every qubit. */
	record EveryQubit(Axis axis, double strength) {
	}

	private BathCoupling(EnergySpace space, Problem problem) {
		this.space = space;
		this.problem = problem;
	}

	public static BathCoupling of(Bath bath, EnergySpace space, Problem problem) {
		BathCoupling result = new BathCoupling(space, problem);
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

	public List<ChannelData> channels() {
		return channels;
	}

	/** A rigorous upper value of ||sum A_k^2|| over the independent operators. Cost: one sparse square each, in the declared basis. */
	public double squareNorm() {
		double apart = everyQubit.stream().mapToDouble(noise -> noise.strength() * noise.strength() * ((QubitArray) problem.medium()).size()).sum();
		if (declared.isEmpty() || declared.stream().mapToLong(SparseHermitian::size).sum() > MOST_SQUARED) {
			return declared.isEmpty() ? apart : Double.POSITIVE_INFINITY;
		}
		SparseHermitian.Builder squares = new SparseHermitian.Builder(declared.get(0).dimension(), declared.get(0).dimension());
		declared.forEach(operator -> JumpOperator.of(operator).addSquareTo(squares, 1));
		return apart + SpectralNorm.upper(squares.build());
	}

	public List<OperatorResult> operators() {
		return operators;
	}

	private void add(Coupling coupling) {
		boolean common = coupling.correlation() == Correlation.COMMON;
		List<SparseHermitian> shared = new ArrayList<>();
		List<SparseHermitian> sharedDeclared = new ArrayList<>();
		for (Channel channel : coupling.channels()) {
			boolean local = channel.operator() instanceof NoiseOperator.Local;
			if (local && space.hasSectors()) {
				addEveryQubit(coupling, channel, ((NoiseOperator.Local) channel.operator()).axis());
				continue;
			}
			double norm = 0;
			double limit = 0;
			for (SparseHermitian unit : space.declaredOperators(channel.operator(), channel.id())) {
				SparseHermitian declaredOperator = unit.times(channel.strength());
				SparseHermitian operator = space.inEnergyBasis(unit).times(channel.strength());
				double upper = normUpper(channel, operator);
				double transfer = addChannel(coupling, channel, operator, upper, common && !local);
				norm = Math.max(norm, upper);
				limit = Math.max(limit, transfer);
				(common && !local ? shared : independent).add(operator);
				(common && !local ? sharedDeclared : declared).add(declaredOperator);
			}
			operators.add(new OperatorResult(coupling.id(), channel.id(), norm, norm, limit));
		}
		if (!shared.isEmpty()) {
			independent.add(shared.size() == 1 ? shared.get(0) : sum(shared));
			declared.add(shared.size() == 1 ? sharedDeclared.get(0) : sum(sharedDeclared));
		}
	}

	/** One channel per qubit, all alike; each moves M by one, or for sigma_z by nothing. */
	private void addEveryQubit(Coupling coupling, Channel channel, Axis axis) {
		int size = ((QubitArray) problem.medium()).size();
		double norm = Math.abs(channel.strength());
		SparseHermitian like = space.declaredOperators(new NoiseOperator.Collective(axis), channel.id()).get(0).times(channel.strength());
		everyQubit.add(new EveryQubit(axis, channel.strength()));
		double[] gaps = transferred(like, norm);
		double extracted = java.util.Arrays.stream(gaps).max().orElse(0);
		double limit = Math.max(extracted, Math.min(channel.transferLimit().orElse(0), space.maxEnergy() - space.minEnergy()));
		for (int site = 0; site < size; site++) {
			channels.add(new ChannelData(coupling.id(), false, norm, limit, extracted * norm, gaps));
		}
		operators.add(new OperatorResult(coupling.id(), channel.id(), norm, norm, limit));
	}

	private static SparseHermitian sum(List<SparseHermitian> operators) {
		SparseHermitian.Builder builder = new SparseHermitian.Builder(operators.get(0).dimension(), operators.stream().mapToInt(SparseHermitian::size).sum());
		operators.forEach(operator -> builder.add(operator, 1));
		return builder.build();
	}

	private double addChannel(Coupling coupling, Channel channel, SparseHermitian operator, double norm, boolean common) {
		double[] gaps = transferred(operator, norm);
		double extracted = 0;
		for (double gap : gaps) {
			extracted = Math.max(extracted, gap);
		}
		double spread = space.maxEnergy() - space.minEnergy();
		double limit = Math.max(extracted, Math.min(channel.transferLimit().orElse(0), spread));
		double commutator = Math.min(extracted * norm, SpectralNorm.commutatorUpper(operator, space.energies()));
		channels.add(new ChannelData(coupling.id(), common, norm, limit, commutator, gaps));
		return limit;
	}

	/** |E_i - E_j| of every element above 1e-12 ||A||; long ladders give each distinct gap once. */
	private double[] transferred(SparseHermitian operator, double norm) {
		double[] energies = space.energies();
		double[] gaps = new double[operator.size()];
		int count = 0;
		for (int e = 0; e < operator.size(); e++) {
			double gap = Math.abs(energies[operator.column(e)] - energies[operator.row(e)]);
			boolean new_ = count == 0 || gaps[count - 1] != gap;
			if (new_ && operator.squaredModulus(e) > 1e-24 * norm * norm) {
				gaps[count++] = gap;
			}
		}
		return distinct(java.util.Arrays.copyOf(gaps, count));
	}

	/** Each value once, ascending; what already ascends is not sorted. */
	private static double[] distinct(double[] values) {
		if (!strictlyAscending(values)) {
			java.util.Arrays.sort(values);
		}
		int count = 0;
		for (double value : values) {
			if (count == 0 || values[count - 1] != value) {
				values[count++] = value;
			}
		}
		return java.util.Arrays.copyOf(values, count);
	}

	private static boolean strictlyAscending(double[] values) {
		for (int i = 1; i < values.length; i++) {
			if (!(values[i - 1] < values[i])) {
				return false;
			}
		}
		return true;
	}

	/** Exact where a formula exists: g L for collective and m-body operators, g for single-site and transition operators. */
	private double normUpper(Channel channel, SparseHermitian operator) {
		double strength = Math.abs(channel.strength());
		return switch (channel.operator()) {
			case NoiseOperator.Collective collective -> strength * ((QubitArray) problem.medium()).size();
			case NoiseOperator.ManyBody manyBody -> strength * ((QubitArray) problem.medium()).size();
			case NoiseOperator.Local local -> strength;
			case NoiseOperator.Transition transition -> strength;
			case NoiseOperator.Matrix matrix -> SpectralNorm.upper(operator);
		};
	}
}
