// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bound.BoundChain;
import org.heatwright.physics.bound.HeatCurrentBounds;
import org.heatwright.physics.bound.PowerBounds;
import org.heatwright.physics.generator.BathCoupling;
import org.heatwright.physics.generator.BathRates;
import org.heatwright.physics.generator.EnergySpace;
import org.heatwright.physics.generator.HermitianCoordinates;
import org.heatwright.physics.generator.InitialPopulations;
import org.heatwright.physics.generator.RedfieldCurrent;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.space.Representation;
import org.heatwright.physics.steady.SteadyState;
import org.heatwright.physics.thermo.Balance;
import org.heatwright.physics.thermo.Thermodynamics;

/**
 * Solves a machine: steady state, heat currents, bounds, balance.
 *
 * <p>The equation is the global secular GKSL equation (Breuer and Petruccione, section 3.3). Where the Hamiltonian is not degenerate, or degenerate levels provably stay incoherent, populations
 * obey a rate equation and are solved by {@link PopulationsTier}; the Lamb shift then has no effect. Degenerate levels with coherences are solved by {@link BlockTier}.
 *
 * <p>Cost: O(N) for a tridiagonal ladder of N states, O(N b^2) for operators that reach b states far. Verified by the reference machines in {@code src-test}.
 */
public final class Solver {

	private static final int LARGEST_DENSE = 1024;

	private final Problem problem;
	private final SolverOptions options;
	private final Progress progress;

	private Solver(Problem problem, SolverOptions options, Progress progress) {
		this.problem = problem;
		this.options = options;
		this.progress = progress;
	}

	/**
	 * @throws SolverRefusedException when the problem does not fit, is not supported, or its answer would not be trustworthy
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static Solution solve(Problem problem, SolverOptions options, Progress progress) {
		return new Solver(problem, options, progress).solve();
	}

	/**
	 * Solves a machine and hands over its matrices. Memory: 16 d^2 bytes for each operator of d states.
	 *
	 * @throws SolverRefusedException as {@link #solve}, and when the space has more than 1024 states or its states stand for more than one of the medium
	 */
	public static MachineMatrices matrices(Problem problem, SolverOptions options, Progress progress) {
		return new Solver(problem, options, progress).matrices();
	}

	private MachineMatrices matrices() {
		EnergySpace space = EnergySpace.of(problem, options.equation(), options.memoryLimitBytes());
		if (space.dimension() > LARGEST_DENSE) {
			throw new SolverRefusedException(Reason.TOO_LARGE, "matrices of " + space.dimension() + " states are too large to hand over; at most " + LARGEST_DENSE + " are written");
		}
		if (space.representation() == Representation.PERMUTATION_INVARIANT) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "the states (j, M) of this machine stand for many states of the medium each, so that its operators are no matrices here; choose the representation FULL");
		}
		double[] start = InitialPopulations.of(problem.initialState(), space, problem.medium());
		List<Bath> baths = coupledBaths();
		List<BathCoupling> couplings = baths.stream().map(bath -> BathCoupling.of(bath, space, problem)).toList();
		Tier tier = tier(space, baths, couplings, start);
		boolean declared = tier instanceof GeneratorTier;
		List<MachineMatrices.Operator> operators = new ArrayList<>();
		List<MachineMatrices.Rates> rates = new ArrayList<>();
		for (int b = 0; b < baths.size(); b++) {
			List<SparseHermitian> own = declared ? couplings.get(b).declaredOperators() : couplings.get(b).independentOperators();
			for (int k = 0; k < own.size(); k++) {
				operators.add(new MachineMatrices.Operator(baths.get(b).id(), k, dense(own.get(k))));
			}
			rates.add(new MachineMatrices.Rates(baths.get(b).id(), dense(space.rates(baths.get(b), couplings.get(b)), space.dimension())));
		}
		return new MachineMatrices(declared ? "declared" : "energy", space.energies().clone(), space.names(), tier.density(), operators, rates);
	}

	private static double[][] dense(SparseHermitian operator) {
		int d = operator.dimension();
		double[][] matrix = new double[2][d * d];
		for (int e = 0; e < operator.size(); e++) {
			int at = operator.row(e) * d + operator.column(e);
			int across = operator.column(e) * d + operator.row(e);
			matrix[0][at] = matrix[0][across] = operator.real(e);
			matrix[1][at] = operator.imaginary(e);
			matrix[1][across] = at == across ? 0 : -operator.imaginary(e);
		}
		return matrix;
	}

	private static double[] dense(BathRates rates, int d) {
		double[] matrix = new double[d * d];
		for (int pair = 0; pair < rates.size(); pair++) {
			matrix[rates.low(pair) * d + rates.high(pair)] += rates.down(pair);
			matrix[rates.high(pair) * d + rates.low(pair)] += rates.up(pair);
		}
		return matrix;
	}

	private List<Bath> coupledBaths() {
		return problem.baths().stream().filter(bath -> problem.couplings().stream().anyMatch(coupling -> coupling.bathId().equals(bath.id()))).toList();
	}

	private Solution solve() {
		if (problem.couplings().isEmpty()) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "no bath is coupled to the medium: nothing ever happens");
		}
		progress.report(0, "space");
		EnergySpace space = EnergySpace.of(problem, options.equation(), options.memoryLimitBytes());
		double[] start = InitialPopulations.of(problem.initialState(), space, problem.medium());
		List<Bath> baths = coupledBaths();
		List<BathCoupling> couplings = new ArrayList<>();
		for (Bath bath : baths) {
			progress.check();
			progress.report(0.1, "operators of " + bath.id());
			couplings.add(BathCoupling.of(bath, space, problem));
		}
		progress.report(0.3, "steady state");
		Tier tier = tier(space, baths, couplings, start);
		SteadyState state = tier.state();
		requireAccuracy(state);
		return solution(space, baths, couplings, tier, state);
	}

	private Tier tier(EnergySpace space, List<Bath> baths, List<BathCoupling> couplings, double[] start) {
		if (options.equation() == Equation.LOCAL && !space.isBare()) {
			double[][] density = InitialPopulations.density(problem.initialState(), space, problem.medium());
			return GeneratorTier.solve(space, baths, couplings, new HermitianCoordinates(space.dimension()).of(density[0], density[1]), options, progress);
		}
		boolean incoherent = !shiftActs(space);
		for (int b = 0; b < baths.size(); b++) {
			incoherent &= space.populationsSuffice(baths.get(b), couplings.get(b).independentOperators());
		}
		Optional<double[]> coherent = space.hasDegenerateLevels() ? InitialPopulations.coherences(problem.initialState(), space, problem.medium()) : Optional.empty();
		if (!incoherent || coherent.isPresent()) {
			double[] blocks = coherent.orElseGet(() -> space.levelBlocks().ofPopulations(start));
			return BlockTier.solve(space, baths, couplings, blocks, options, progress);
		}
		List<BathRates> rates = new ArrayList<>();
		for (int b = 0; b < baths.size(); b++) {
			progress.check();
			rates.add(space.rates(baths.get(b), couplings.get(b)));
		}
		return PopulationsTier.solve(space, rates, start, options.memoryLimitBytes(), progress);
	}

	/** The Lamb shift commutes with H: it acts inside degenerate levels only, and on permutation-invariant states of H = f(J_z) not even there. */
	private boolean shiftActs(EnergySpace space) {
		return options.lambShift() == LambShift.INCLUDED && space.hasDegenerateLevels() && space.representation() != Representation.PERMUTATION_INVARIANT;
	}

	/** J_a(0): before any secular approximation where the initial state has coherences between energies, which the spectrum must allow. */
	private double initialCurrent(Tier tier, int number, EnergySpace space, Bath bath, BathCoupling coupling, Optional<double[][]> coherent) {
		if (coherent.isEmpty()) {
			return tier.initialHeatCurrent(number);
		}
		return RedfieldCurrent.of(bath, space.energies(), coupling.independentOperators(), coherent.get()).orElseGet(() -> tier.initialHeatCurrent(number));
	}

	private Solution solution(EnergySpace space, List<Bath> baths, List<BathCoupling> couplings, Tier tier, SteadyState state) {
		double spread = space.maxEnergy() - space.minEnergy();
		double norm = Math.max(Math.abs(space.maxEnergy()), Math.abs(space.minEnergy()));
		List<BathResult> results = new ArrayList<>();
		List<Balance.Current> currents = new ArrayList<>();
		List<OperatorResult> operators = new ArrayList<>();
		Optional<double[][]> coherent = options.equation() == Equation.LOCAL ? Optional.empty() : InitialPopulations.acrossLevels(problem.initialState(), space, problem.medium());
		for (int b = 0; b < baths.size(); b++) {
			progress.check();
			Bath bath = baths.get(b);
			progress.report(0.7, "bounds of " + bath.id());
			double current = tier.heatCurrent(b);
			double error = tier.heatCurrentError(b);
			BoundChain bounds = HeatCurrentBounds.of(bath, couplings.get(b).channels(), norm, spread,
					couplings.get(b).channels().size() > 1 ? couplings.get(b).squareNorm() : Double.POSITIVE_INFINITY, tier.smallestCurrent(b), tier.largestCurrent(b));
			results.add(new BathResult(bath.id(), current, error, initialCurrent(tier, b, space, bath, couplings.get(b), coherent), bath.correlationNorm(), bounds));
			currents.add(new Balance.Current(bath, current, error));
			operators.addAll(couplings.get(b).operators());
		}
		Thermodynamics thermodynamics = Balance.of(currents);
		List<ValidityCheck> validity = ValidityChecks.of(space, baths, couplings);
		return new Solution(state, results, operators, new HamiltonianSummary(norm, space.minEnergy(), space.maxEnergy()), thermodynamics, PowerBounds.of(baths, results.stream().map(BathResult::bounds).toList(), thermodynamics.carnotEfficiency()), validity);
	}

	private void requireAccuracy(SteadyState steady) {
		if (!(steady.residual() <= options.maxResidual())) {
			throw new SolverRefusedException(Reason.INACCURATE, "the steady state has the residual " + steady.residual() + ", more than the allowed " + options.maxResidual());
		}
		if (!(steady.traceError() <= 1e-10)) {
			throw new SolverRefusedException(Reason.INACCURATE, "the populations add up to 1 only within " + steady.traceError());
		}
		if (!(steady.minEigenvalue() >= -1e-10)) {
			throw new SolverRefusedException(Reason.UNPHYSICAL, "the steady state has the eigenvalue " + steady.minEigenvalue());
		}
	}
}
