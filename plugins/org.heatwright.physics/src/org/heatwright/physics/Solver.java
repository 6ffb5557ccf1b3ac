// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bound.BoundChain;
import org.heatwright.physics.bound.HeatCurrentBounds;
import org.heatwright.physics.generator.BathCoupling;
import org.heatwright.physics.generator.BathRates;
import org.heatwright.physics.generator.EnergySpace;
import org.heatwright.physics.generator.InitialPopulations;
import org.heatwright.physics.steady.ClosedClass;
import org.heatwright.physics.steady.Populations;
import org.heatwright.physics.steady.SteadyState;
import org.heatwright.physics.thermo.Balance;
import org.heatwright.physics.thermo.Thermodynamics;

/**
 * Solves a machine: steady state, heat currents, bounds, balance.
 *
 * <p>The equation is the global secular GKSL equation (Breuer and Petruccione, section 3.3). Where the Hamiltonian is not degenerate, or degenerate levels provably stay incoherent, populations
 * obey a rate equation and are solved by {@link Populations}; the Lamb shift then has no effect. Everything else is refused with the reason.
 *
 * <p>Cost: O(N) for a tridiagonal ladder of N states, O(N b^2) for operators that reach b states far. Verified by the reference machines in {@code src-test}.
 */
public final class Solver {

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

	private Solution solve() {
		if (options.equation() == Equation.LOCAL) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "the local master equation is not available yet; use the global one");
		}
		if (problem.couplings().isEmpty()) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "no bath is coupled to the medium: nothing ever happens");
		}
		progress.report(0, "space");
		EnergySpace space = EnergySpace.of(problem, options.memoryLimitBytes());
		requireShiftWithoutEffect(space);
		double[] start = InitialPopulations.of(problem.initialState(), space, problem.medium());
		List<Bath> baths = problem.baths().stream().filter(bath -> problem.couplings().stream().anyMatch(coupling -> coupling.bathId().equals(bath.id()))).toList();
		List<BathCoupling> couplings = new ArrayList<>();
		List<BathRates> rates = new ArrayList<>();
		for (Bath bath : baths) {
			progress.check();
			progress.report(0.1, "rates of " + bath.id());
			BathCoupling coupling = BathCoupling.of(bath, space, problem);
			space.requirePopulations(bath, coupling.independentOperators());
			couplings.add(coupling);
			rates.add(space.rates(bath, coupling.independentOperators()));
		}
		progress.report(0.3, "steady state");
		Populations steady = Populations.steady(space.dimension(), rates, start, options.memoryLimitBytes(), progress);
		requireAccuracy(steady);
		return solution(space, baths, couplings, rates, start, steady);
	}

	/** The Lamb shift commutes with H: it acts inside degenerate levels only. */
	private void requireShiftWithoutEffect(EnergySpace space) {
		if (options.lambShift() == LambShift.INCLUDED && space.hasDegenerateLevels()) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "the Lamb shift acts inside the degenerate levels of this medium and is not computed yet; leave it out, or lift the degeneracy");
		}
	}

	private Solution solution(EnergySpace space, List<Bath> baths, List<BathCoupling> couplings, List<BathRates> rates, double[] start, Populations steady) {
		double spread = space.maxEnergy() - space.minEnergy();
		double norm = Math.max(Math.abs(space.maxEnergy()), Math.abs(space.minEnergy()));
		List<BathResult> results = new ArrayList<>();
		List<Balance.Current> currents = new ArrayList<>();
		List<OperatorResult> operators = new ArrayList<>();
		for (int b = 0; b < baths.size(); b++) {
			progress.check();
			progress.report(0.7, "bounds of " + baths.get(b).id());
			double current = rates.get(b).heatCurrent(steady.values());
			double error = rates.get(b).heatCurrentError(steady.values());
			double[] ofStates = rates.get(b).heatCurrentOfStates(space.dimension());
			BoundChain bounds = HeatCurrentBounds.of(baths.get(b), couplings.get(b).channels(), norm, spread, OptionalDouble.of(smallest(ofStates)), OptionalDouble.of(-smallest(negated(ofStates))));
			results.add(new BathResult(baths.get(b).id(), current, error, rates.get(b).heatCurrent(start), baths.get(b).correlationNorm(), bounds));
			currents.add(new Balance.Current(baths.get(b), current, error));
			operators.addAll(couplings.get(b).operators());
		}
		Thermodynamics thermodynamics = Balance.of(currents);
		List<ValidityCheck> validity = ValidityChecks.of(space, baths, couplings);
		return new Solution(state(space, steady), results, operators, new HamiltonianSummary(norm, space.minEnergy(), space.maxEnergy()), thermodynamics, validity);
	}

	private static double smallest(double[] values) {
		double smallest = values[0];
		for (double value : values) {
			smallest = Math.min(smallest, value);
		}
		return smallest;
	}

	private static double[] negated(double[] values) {
		double[] negated = new double[values.length];
		for (int i = 0; i < values.length; i++) {
			negated[i] = -values[i];
		}
		return negated;
	}

	private void requireAccuracy(Populations steady) {
		if (!(steady.residual() <= options.maxResidual())) {
			throw new SolverRefusedException(Reason.INACCURATE, "the steady state has the residual " + steady.residual() + ", more than the allowed " + options.maxResidual());
		}
		if (!(steady.traceError() <= 1e-12)) {
			throw new SolverRefusedException(Reason.INACCURATE, "the populations add up to 1 only within " + steady.traceError());
		}
	}

	private static SteadyState state(EnergySpace space, Populations steady) {
		List<ClosedClass> classes = new ArrayList<>();
		for (int c = 0; c < steady.classes().size(); c++) {
			int[] members = steady.classes().get(c);
			classes.add(new ClosedClass(nameOf(space, members), steady.weights()[c], members.length));
		}
		List<String> names = space.names();
		double[] populations = steady.values();
		return new SteadyState("populations, GTH elimination", space.representation(), space.reason(), space.dimension(), space.dimension(), classes, steady.residual(),
				steady.traceError(), smallest(populations), names.isEmpty() ? new double[0] : populations, names.isEmpty() ? new double[0] : space.energies(), names);
	}

	private static String nameOf(EnergySpace space, int[] members) {
		if (members.length == 1) {
			return space.name(members[0]);
		}
		return space.name(members[0]) + (members.length == 2 ? ", " : " ... ") + space.name(members[members.length - 1]);
	}
}
