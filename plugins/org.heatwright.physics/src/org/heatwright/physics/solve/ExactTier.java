// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.counting.NoiseResult;
import org.heatwright.physics.exact.HierarchyResult;
import org.heatwright.physics.exact.HierarchySolver;
import org.heatwright.physics.generator.BathCoupling;
import org.heatwright.physics.linear.HermitianSpectrum;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.HamiltonianReading;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.space.EnergySpace;
import org.heatwright.physics.steady.ConditionBasis;
import org.heatwright.physics.steady.SteadyState;

/**
 * The exact steady state, by hierarchical equations of motion. It must be unique, which the geometric equation says: what a symmetry conserves there it
 * conserves here. The error of a current is what the hierarchy still moves by. Verified by {@code ExactMachinesTest}.
 */
final class ExactTier implements Tier {

	private final EnergySpace space;
	private final SteadyState like;
	private final HierarchyResult result;

	private ExactTier(EnergySpace space, SteadyState like, HierarchyResult result) {
		this.space = space;
		this.like = like;
		this.result = result;
	}

	/** @param density the initial state {re, im} in the declared basis */
	static ExactTier of(EnergySpace space, List<Bath> baths, List<BathCoupling> couplings, double[][] density, SolverOptions options, Progress progress) {
		if (space.dimension() > HierarchySolver.MOST_STATES) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, HierarchySolver.tooLarge(space.dimension()));
		}
		SolverOptions observed = options.with(Equation.GEOMETRIC).reading(HamiltonianReading.OBSERVED);
		SteadyState like = CoherentTier.of(space, baths, couplings, density, observed, progress).state();
		if (like.uniqueness().stationaryStates() > 1) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "the exact equation is solved for machines with one steady state; this one has "
					+ like.uniqueness().stationaryStates() + ", among which the start chooses");
		}
		return new ExactTier(space, like, HierarchySolver.solve(space.energies(), baths, couplings.stream().map(BathCoupling::independentOperators).toList(),
				options.reading() == HamiltonianReading.BARE_WITH_COUNTER_TERM, options.memoryLimitBytes(), progress));
	}

	@Override
	public SteadyState state() {
		double[][] rho = result.density();
		int d = space.dimension();
		double trace = 0;
		double[] populations = new double[space.names().isEmpty() ? 0 : d];
		for (int i = 0; i < d; i++) {
			trace += rho[0][i * d + i];
			if (populations.length > 0) {
				populations[i] = rho[0][i * d + i];
			}
		}
		return new SteadyState(result.method(), space.representation(), space.reason(), d, 2L * result.matrices() * d * d, like.closedClasses(), result.residual(),
				Math.abs(trace - 1), HermitianSpectrum.smallest(d, rho[0], rho[1]), like.reciprocalCondition(), ConditionBasis.ESTIMATE, like.uniqueness(), populations,
				populations.length > 0 ? space.energies() : new double[0], space.names());
	}

	@Override
	public double heatCurrent(int bath) {
		return result.currents()[bath];
	}

	@Override
	public double heatCurrentError(int bath) {
		return result.errors()[bath];
	}

	/** In the eigenbasis of H. */
	@Override
	public double[][] density() {
		return result.density();
	}

	/** A bath that has met nothing yet gives nothing. */
	@Override
	public double initialHeatCurrent(int bath) {
		return 0;
	}

	@Override
	public NoiseResult noise(Progress progress) {
		return NoiseResult.absent("the " + Equation.EXACT.name().toLowerCase(Locale.ROOT) + " equation has no jumps whose heat could be counted; use the global one");
	}

	@Override
	public OptionalDouble smallestCurrent(int bath) {
		return OptionalDouble.empty();
	}

	@Override
	public OptionalDouble largestCurrent(int bath) {
		return OptionalDouble.empty();
	}
}
