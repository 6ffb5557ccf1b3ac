// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.generator.BathCoupling;
import org.heatwright.physics.generator.BathRates;
import org.heatwright.physics.generator.BlockGenerator;
import org.heatwright.physics.levels.HermitianCoordinates;
import org.heatwright.physics.levels.LevelBlocks;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.space.EnergySpace;
import org.heatwright.physics.space.InitialPopulations;
import org.heatwright.physics.steady.ConservedCoherences;
import org.heatwright.physics.steady.SteadyState;

/**
 * A machine in its steady state: the space it lives in, how its baths act there, and the tier that found the state.
 *
 * @param baths     those that are coupled to the medium, in the order of the problem
 * @param couplings how each of them acts
 */
record SteadyMachine(EnergySpace space, List<Bath> baths, List<BathCoupling> couplings, Tier tier, SteadyState state) {

	private static final int MOST_COUNTED = 1000;

	/** Finds the steady state by the cheapest tier that is exact. */
	static SteadyMachine of(Problem problem, SolverOptions options, Progress progress) {
		return new Search(problem, options, progress).steady();
	}

	/**
	 * The state with every stationary state counted, also those that differ by coherences which populations neither make nor feel; beyond {@link #MOST_COUNTED}
	 * coordinates of degenerate levels the
	 * classes of populations alone.
	 */
	SteadyState stateWithCoherences(SolverOptions options, Progress progress) {
		if (!(tier instanceof PopulationsTier) || !space.hasDegenerateLevels() || space.hasSectors()) {
			return state;
		}
		LevelBlocks levels = space.levelBlocks();
		if (levels.unknowns() > MOST_COUNTED) {
			return state;
		}
		BlockGenerator generator = new BlockGenerator(levels);
		for (int b = 0; b < baths.size(); b++) {
			progress.check();
			couplings.get(b).addTo(generator, options.lambShift());
		}
		return state.withStationaryStates(state.uniqueness().stationaryStates() + ConservedCoherences.count(generator, progress));
	}

	/** The sum of the moduli of the eigenvalues of the state: 1 unless the equation leaves it negative. */
	double traceNorm() {
		return tier instanceof CoherentTier coherent && state.minEigenvalue() < 0 ? coherent.traceNorm() : 1;
	}

	/** What the search needs at hand. */
	private record Search(Problem problem, SolverOptions options, Progress progress) {

		private SteadyMachine steady() {
			if (problem.couplings().isEmpty()) {
				throw new SolverRefusedException(Reason.NOT_SUPPORTED, "no bath is coupled to the medium: nothing ever happens");
			}
			progress.report(0, "space");
			EnergySpace space = EnergySpace.of(problem, options.equation(), options.memoryLimitBytes(), progress);
			double[] start = InitialPopulations.of(problem.initialState(), space);
			List<Bath> baths = problem.baths().stream().filter(bath -> problem.couplings().stream().anyMatch(coupling -> coupling.bathId().equals(bath.id()))).toList();
			List<BathCoupling> couplings = new ArrayList<>();
			for (Bath bath : baths) {
				progress.check();
				progress.report(0.1, "operators of " + bath.id());
				couplings.add(BathCoupling.of(bath, space, problem));
			}
			progress.report(0.3, "steady state");
			Tier tier = tier(space, baths, couplings, start);
			SteadyState state = tier.state();
			requireAccuracy(state, options.equation() == Equation.REDFIELD);
			return new SteadyMachine(space, baths, couplings, tier, state);
		}

		private Tier tier(EnergySpace space, List<Bath> baths, List<BathCoupling> couplings, double[] start) {
			if (problem.drive().isPresent()) {
				if (options.equation().keepsCoherences()) {
					throw new SolverRefusedException(Reason.NOT_SUPPORTED, "a machine with a coherent drive is solved in the frame of its drive, by the global or the "
							+ "local equation; the " + options.equation().name().toLowerCase(java.util.Locale.ROOT) + " one knows no such frame");
				}
				double[][] density = InitialPopulations.density(problem.initialState(), space);
				return GeneratorTier.driven(space, baths, couplings, problem.drive().get(),
						new HermitianCoordinates(space.dimension()).of(density[0], density[1]), options, progress);
			}
			if (options.equation() == Equation.EXACT) {
				return ExactTier.of(space, baths, couplings, InitialPopulations.density(problem.initialState(), space), options, progress);
			}
			if (options.equation().keepsCoherences()) {
				double[][] density = InitialPopulations.density(problem.initialState(), space);
				return CoherentTier.of(space, baths, couplings, density, options, progress);
			}
			if (options.equation() == Equation.LOCAL && !space.isBare()) {
				double[][] density = InitialPopulations.density(problem.initialState(), space);
				return GeneratorTier.local(space, baths, couplings, new HermitianCoordinates(space.dimension()).of(density[0], density[1]), options, progress);
			}
			boolean incoherent = !shiftActs(space);
			for (int b = 0; b < baths.size(); b++) {
				incoherent &= space.populationsSuffice(baths.get(b), couplings.get(b).independentOperators());
			}
			Optional<double[]> coherent = space.hasDegenerateLevels() ? InitialPopulations.coherences(problem.initialState(), space)
					: Optional.empty();
			if (!incoherent || coherent.isPresent()) {
				double[] blocks = coherent.orElseGet(() -> space.levelBlocks().ofPopulations(start));
				return BlockTier.solve(space, baths, couplings, blocks, options, progress);
			}
			List<BathRates> rates = new ArrayList<>();
			for (int b = 0; b < baths.size(); b++) {
				progress.check();
				rates.add(couplings.get(b).rates());
			}
			return PopulationsTier.solve(space, baths, couplings, rates, start, options.memoryLimitBytes(), progress);
		}

		/** The Lamb shift commutes with H: it acts inside degenerate levels only, and on permutation-invariant states of H = f(J_z) not even there. */
		private boolean shiftActs(EnergySpace space) {
			return options.lambShift() == LambShift.INCLUDED && space.hasDegenerateLevels() && space.representation() != Representation.PERMUTATION_INVARIANT;
		}

		/** @param mayBeNegative whether a negative state is a property of the equation, and no error */
		private void requireAccuracy(SteadyState steady, boolean mayBeNegative) {
			if (!(steady.residual() <= options.maxResidual())) {
				throw new SolverRefusedException(Reason.INACCURATE,
						"the steady state has the residual " + steady.residual() + ", more than the allowed " + options.maxResidual());
			}
			if (!(steady.traceError() <= 1e-10)) {
				throw new SolverRefusedException(Reason.INACCURATE, "the populations add up to 1 only within " + steady.traceError());
			}
			if (!mayBeNegative && !(steady.minEigenvalue() >= -1e-10)) {
				throw new SolverRefusedException(Reason.UNPHYSICAL, "the steady state has the eigenvalue " + steady.minEigenvalue());
			}
		}
	}
}
