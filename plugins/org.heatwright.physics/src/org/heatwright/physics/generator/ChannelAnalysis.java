// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.heatwright.physics.bound.ChannelData;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.operator.SpectralNorm;
import org.heatwright.physics.problem.OperatorResult;
import org.heatwright.physics.space.EnergySpace;

/**
 * What the bounds need to know of the channels of one bath: ||A||, ||[A, H]||, the energies that A transfers and the largest of them, taken between energy
 * states.
 * Verified by {@code RandomMachinesTest} and {@code ReferenceBoundsTest}.
 */
final class ChannelAnalysis {

	private final EnergySpace space;
	private final boolean unbounded;
	private final List<ChannelData> channels = new ArrayList<>();
	private final List<OperatorResult> operators = new ArrayList<>();
	private final List<ChannelData> acting = new ArrayList<>();
	private final List<ChannelData> onEveryQubit = new ArrayList<>();

	private ChannelAnalysis(EnergySpace space, boolean unbounded) {
		this.space = space;
		this.unbounded = unbounded;
	}

	/**
	 * @param independent the operators that act, of which those of {@code acting} are the terms
	 * @param unbounded   whether levels of the medium are cut off
	 */
	static ChannelAnalysis of(List<BathCoupling.Acting> acting, List<SparseHermitian> independent, EnergySpace space, boolean unbounded) {
		ChannelAnalysis analysis = new ChannelAnalysis(space, unbounded);
		Map<SparseHermitian, ChannelData> known = new IdentityHashMap<>();
		for (BathCoupling.Acting each : acting) {
			if (each.everyQubit()) {
				analysis.addEveryQubit(each);
			} else {
				int first = analysis.channels.size();
				analysis.add(each);
				for (int i = 0; i < each.operators().size(); i++) {
					known.put(each.operators().get(i), analysis.channels.get(first + i));
				}
			}
		}
		for (SparseHermitian operator : independent) {
			ChannelData channel = known.get(operator);
			analysis.acting.add(channel != null ? channel : analysis.sum(operator));
		}
		analysis.acting.addAll(analysis.onEveryQubit);
		return analysis;
	}

	/** The operator that several channels add up to, never with a larger norm than all of them together. */
	private ChannelData sum(SparseHermitian operator) {
		double upper = Math.min(SpectralNorm.upper(operator), channels.stream().mapToDouble(ChannelData::norm).sum());
		double[] gaps = transferred(operator, upper);
		double extracted = Arrays.stream(gaps).max().orElse(0);
		return new ChannelData(ChannelData.ALONE, upper, extracted, Math.min(extracted * upper, SpectralNorm.commutatorUpper(operator, space.energies())), gaps);
	}

	/** The operators that act, those of identical noise last. */
	List<ChannelData> acting() {
		return acting;
	}

	List<ChannelData> channels() {
		return channels;
	}

	List<OperatorResult> operators() {
		return operators;
	}

	private void add(BathCoupling.Acting acting) {
		double norm = 0;
		double limit = 0;
		for (SparseHermitian operator : acting.operators()) {
			double upper = normUpper(acting, operator);
			double[] gaps = transferred(operator, upper);
			double extracted = Arrays.stream(gaps).max().orElse(0);
			double transfer = limit(acting.channel(), extracted);
			if (unbounded) {
				// What levels were cut off would have transferred is not known: these numbers are those of the truncation, and no bounds.
				upper = isUnbounded(acting.channel().operator()) ? Double.POSITIVE_INFINITY : upper;
				channels.add(new ChannelData(seen(acting), upper, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, gaps));
				norm = Math.max(norm, upper);
				limit = Double.POSITIVE_INFINITY;
				continue;
			}
			double commutator = Math.min(extracted * upper, SpectralNorm.commutatorUpper(operator, space.energies()));
			channels.add(new ChannelData(seen(acting), upper, transfer, commutator, gaps));
			norm = Math.max(norm, upper);
			limit = Math.max(limit, transfer);
		}
		operators.add(new OperatorResult(acting.coupling().id(), acting.channel().id(), norm, norm, space.declared().bodies(acting.channel().operator()), limit));
	}

	/** Local noise is correlated with nothing, and its c_kk stands in its scale. */
	private static ChannelData.Seen seen(BathCoupling.Acting acting) {
		return Coupling.isLocal(acting.channel()) ? ChannelData.ALONE : new ChannelData.Seen(acting.coupling(), acting.index());
	}

	private static boolean isUnbounded(NoiseOperator operator) {
		return operator instanceof NoiseOperator.Expression expression && expression.operator().isUnbounded();
	}

	private void addEveryQubit(BathCoupling.Acting acting) {
		double norm = Math.abs(acting.scale());
		double[] gaps = transferred(acting.operators().get(0), norm);
		double extracted = Arrays.stream(gaps).max().orElse(0);
		double limit = limit(acting.channel(), extracted);
		for (int site = 0; site < space.declared().qubits(); site++) {
			ChannelData channel = new ChannelData(ChannelData.ALONE, norm, limit, extracted * norm, gaps);
			channels.add(channel);
			onEveryQubit.add(channel);
		}
		operators.add(new OperatorResult(acting.coupling().id(), acting.channel().id(), norm, norm, space.declared().bodies(acting.channel().operator()), limit));
	}

	/** The declared limit where it is larger than what the operator does, but never more than the spectrum allows. */
	private double limit(Channel channel, double extracted) {
		return Math.max(extracted, Math.min(channel.transferLimit().orElse(0), space.maxEnergy() - space.minEnergy()));
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
		return distinct(Arrays.copyOf(gaps, count));
	}

	/** Each value once, ascending; what already ascends is not sorted. */
	private static double[] distinct(double[] values) {
		if (!strictlyAscending(values)) {
			Arrays.sort(values);
		}
		int count = 0;
		for (double value : values) {
			if (count == 0 || values[count - 1] != value) {
				values[count++] = value;
			}
		}
		return Arrays.copyOf(values, count);
	}

	private static boolean strictlyAscending(double[] values) {
		for (int i = 1; i < values.length; i++) {
			if (!(values[i - 1] < values[i])) {
				return false;
			}
		}
		return true;
	}

	/** Exact where a formula exists. */
	private double normUpper(BathCoupling.Acting acting, SparseHermitian operator) {
		OptionalDouble norm = space.declared().norm(acting.channel().operator());
		return norm.isPresent() ? Math.abs(acting.scale()) * norm.getAsDouble() : SpectralNorm.upper(operator);
	}
}
