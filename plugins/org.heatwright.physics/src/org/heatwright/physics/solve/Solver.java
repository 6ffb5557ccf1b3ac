// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bound.BoundChain;
import org.heatwright.physics.bound.HeatCurrentBounds;
import org.heatwright.physics.bound.PowerBounds;
import org.heatwright.physics.bound.ProvenBounds;
import org.heatwright.physics.bound.StateBounds;
import org.heatwright.physics.generator.BathCoupling;
import org.heatwright.physics.generator.DrivenFrame;
import org.heatwright.physics.generator.StateMoments;
import org.heatwright.physics.medium.ProductMedium;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.HamiltonianSummary;
import org.heatwright.physics.problem.OperatorResult;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.space.EnergySpace;
import org.heatwright.physics.space.InitialPopulations;
import org.heatwright.physics.thermo.Balance;
import org.heatwright.physics.thermo.FirstLaw;
import org.heatwright.physics.thermo.OtherState;

/**
 * Solves a machine: steady state, heat currents, bounds, balance.
 *
 * <p>The equation is the global secular GKSL equation (Breuer and Petruccione, section 3.3), or the local one. Where the Hamiltonian is not degenerate, or
 * degenerate levels provably stay incoherent,
 * populations obey a rate equation and are solved by {@link PopulationsTier}; the Lamb shift then has no effect. Degenerate levels with coherences are solved
 * by {@link BlockTier}, the local equation
 * by {@link GeneratorTier}.
 *
 * <p>Cost: O(N) for a tridiagonal ladder of N states, O(N b^2) for operators that reach b states far. Verified by {@code ReferenceMachinesTest}, {@code
 * TierContractTest} and {@code RandomMachinesTest}.
 */
public final class Solver {

	private final Problem problem;
	private final Problem asked;
	private final SolverOptions options;
	private final Progress progress;

	/** @param asked the same machine as it was asked about, before levels were found */
	private Solver(Problem problem, Problem asked, SolverOptions options, Progress progress) {
		this.problem = problem;
		this.asked = asked;
		this.options = options;
		this.progress = progress;
	}

	/**
	 * Everything that is known about the machine.
	 *
	 * @throws SolverRefusedException when the problem does not fit, is not supported, or its answer would not be trustworthy
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static Solution solve(Problem problem, SolverOptions options, Progress progress) {
		if (problem.medium() instanceof ProductMedium medium && medium.isUnbounded()) {
			LevelSearch.Settled settled = LevelSearch.of(problem, medium, options, progress);
			return new Solver(settled.problem(), problem, options, progress).solution(settled.steady(), settled.changes());
		}
		return new Solver(problem, problem, options, progress).solution(SteadyMachine.of(problem, options, progress), new double[problem.baths().size()]);
	}

	/**
	 * The steady state and its heat currents alone, without bounds, norms, Xi and the balance: for callers who want one current of many machines.
	 *
	 * @throws SolverRefusedException as {@link #solve}
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static SteadyCurrents steadyCurrents(Problem problem, SolverOptions options, Progress progress) {
		SteadyMachine steady = SteadyMachine.of(problem, options, progress);
		int baths = steady.baths().size();
		double[] currents = new double[baths];
		double[] errors = new double[baths];
		for (int b = 0; b < baths; b++) {
			currents[b] = steady.tier().heatCurrent(b);
			errors[b] = steady.tier().heatCurrentError(b);
		}
		if (problem.drive().isEmpty()) {
			FirstLaw.complete(currents, errors);
		}
		return new SteadyCurrents(steady.state(), steady.baths().stream().map(Bath::id).toList(), currents, errors);
	}

	/**
	 * Solves a machine and hands over its matrices. Memory: 16 d^2 bytes for each operator of d states.
	 *
	 * @throws SolverRefusedException as {@link #solve}, and when the space has more than 1024 states or its states stand for more than one of the medium
	 */
	public static MachineMatrices matrices(Problem problem, SolverOptions options, Progress progress) {
		return DenseMatrices.of(SteadyMachine.of(problem, options, progress));
	}

	/**
	 * Solves a machine and hands over its populations and rates, however many states it has and whatever they stand for. Memory: 32 bytes for each pair of states
	 * that a bath connects.
	 *
	 * @throws SolverRefusedException as {@link #solve}, and when the machine has coherences
	 */
	public static MachineRates rates(Problem problem, SolverOptions options, Progress progress) {
		return SparseRates.of(SteadyMachine.of(problem, options, progress));
	}

	/** J_a(0): before any secular approximation where the initial state has coherences between energies, which the spectrum must allow. */
	private StartCurrent startCurrent(Tier tier, int number, EnergySpace space, Bath bath, BathCoupling coupling, Optional<double[][]> coherent) {
		double secular = tier.initialHeatCurrent(number);
		if (tier instanceof CoherentTier || tier instanceof ExactTier) {
			return StartCurrent.either(secular);
		}
		if (coherent.isEmpty()) {
			boolean unknown = hasOneEquation() && InitialPopulations.isTooLarge(problem.initialState(), space);
			return unknown ? StartCurrent.secular(secular, "the density matrix of " + space.dimension() + " states is too large") : StartCurrent.either(secular);
		}
		return RedfieldCurrent.of(bath, space.energies(), coupling.independentOperators(), coherent.get())
				.orElseGet(() -> StartCurrent.secular(secular,
						"the bath shifts levels by infinite energies, for its spectrum has no cut-off or diverges at zero frequency"));
	}

	/** Proved for the global equation, whose current in any state is that of the state without its coherences between energies, and for the Redfield equation. */
	private StateBounds stateBounds(Tier tier, StateMoments moments, StartCurrent start, Optional<double[][]> coherent) {
		if (problem.medium().isUnbounded()) {
			// The largest energy that an operator transfers would be that of the levels that are kept.
			return StateBounds.NONE;
		}
		return switch (tier) {
			case GeneratorTier generator -> StateBounds.NONE;
			case CoherentTier coherences -> StateBounds.NONE;
			case ExactTier exact -> StateBounds.NONE;
			case PopulationsTier populations -> new StateBounds(Optional.of(moments.ofPopulations(populations.populations())),
					Optional.of(start.kind() == StartCurrent.Kind.REDFIELD ? moments.ofDensity(coherent.orElseThrow(), true)
							: moments.ofPopulations(populations.start())),
					moments.caps());
			case BlockTier blocks -> new StateBounds(Optional.of(moments.ofDensity(blocks.density(), false)),
					Optional.of(start.kind() == StartCurrent.Kind.REDFIELD ? moments.ofDensity(coherent.orElseThrow(), true)
							: moments.ofDensity(blocks.startDensity(), false)),
					moments.caps());
		};
	}

	/** The local equation and that of a driven machine are no approximations of the Redfield equation in the eigenbasis of H. */
	private boolean hasOneEquation() {
		return options.equation() == Equation.GLOBAL && problem.drive().isEmpty();
	}

	/** @param changes what is to be added to the error of each current, in the order of the baths of the steady machine */
	private Solution solution(SteadyMachine steady, double[] changes) {
		EnergySpace space = steady.space();
		List<Bath> baths = steady.baths();
		List<BathCoupling> couplings = steady.couplings();
		Tier tier = steady.tier();
		double spread = space.maxEnergy() - space.minEnergy();
		double norm = Math.max(Math.abs(space.maxEnergy()), Math.abs(space.minEnergy()));
		List<BathResult> results = new ArrayList<>();
		List<Balance.Current> currents = new ArrayList<>();
		List<OperatorResult> operators = new ArrayList<>();
		Optional<double[][]> coherent = hasOneEquation() ? InitialPopulations.acrossLevels(problem.initialState(), space) : Optional.empty();
		double[] heat = new double[baths.size()];
		double[] errors = new double[baths.size()];
		Arrays.setAll(heat, tier::heatCurrent);
		Arrays.setAll(errors, tier::heatCurrentError);
		if (problem.drive().isEmpty()) {
			FirstLaw.complete(heat, errors);
		}
		for (int b = 0; b < baths.size(); b++) {
			progress.check();
			Bath bath = baths.get(b);
			progress.report(0.7, "bounds of " + bath.id());
			double current = heat[b];
			// What still more levels would move is less than what the first of them moved.
			double error = errors[b] + 2 * changes[b];
			BoundChain bounds = problem.medium().isUnbounded()
					? HeatCurrentBounds.ofUnbounded(bath, couplings.get(b).channels(), Double.POSITIVE_INFINITY)
					: HeatCurrentBounds.of(bath, couplings.get(b).channels(), couplings.get(b).acting(), norm, spread,
					couplings.get(b).channels().size() > 1 ? couplings.get(b).squareNorm() : Double.POSITIVE_INFINITY, tier.smallestCurrent(b), tier.largestCurrent(b));
			bounds = ProvenBounds.of(options.equation(), problem.drive().isEmpty() && !space.isBare(), bounds, steady.state().minEigenvalue(), steady.traceNorm());
			StartCurrent start = startCurrent(tier, b, space, bath, couplings.get(b), coherent);
			results.add(new BathResult(bath.id(), current, error, start, bath.correlationNorm(), bounds,
					stateBounds(tier, new StateMoments(space, bath, couplings.get(b), bounds.bound2Acting()), start, coherent)));
			currents.add(new Balance.Current(bath, current, error));
			operators.addAll(couplings.get(b).operators());
		}
		Optional<DriveResult> drive = tier instanceof GeneratorTier generator ? generator.drive() : Optional.empty();
		Balance balance = drive.isPresent()
				? Balance.ofDriven(currents, drive.get().barePower(), results.stream().mapToDouble(BathResult::heatCurrentError).sum())
				: Balance.between(currents);
		List<ValidityCheck> validity = new ArrayList<>(ValidityChecks.of(options.equation(), space, baths, couplings));
		problem.drive().ifPresent(field -> validity.addAll(ValidityChecks.of(field, DrivenFrame.gap(space, field), couplings)));
		List<OtherState> others = tier.others(baths).entrySet().stream().map(other -> new OtherState(other.getKey(), Balance.of(other.getValue()))).toList();
		Solution solution = new Solution(steady.stateWithCoherences(options, progress), results, operators,
				problem.medium().isUnbounded() ? new HamiltonianSummary(Double.POSITIVE_INFINITY, space.minEnergy(), Double.POSITIVE_INFINITY)
						: new HamiltonianSummary(norm, space.minEnergy(), space.maxEnergy()), balance.thermodynamics(), PowerBounds.NONE, validity,
				tier.noise(progress), drive, others, balance.regimes(), PartsResults.of(asked, steady, changes));
		return solution.limitedTo(PowerBounds.of(Assessment.of(problem, solution).flows()));
	}
}
