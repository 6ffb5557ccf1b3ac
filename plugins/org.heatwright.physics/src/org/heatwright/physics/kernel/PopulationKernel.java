// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.generator.AdjustableRates;
import org.heatwright.physics.generator.BathCoupling;
import org.heatwright.physics.generator.BathRates;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.space.EnergySpace;
import org.heatwright.physics.space.InitialPopulations;
import org.heatwright.physics.steady.PopulationsWorkspace;
import org.heatwright.physics.thermo.Balance;
import org.heatwright.physics.thermo.Regime;

/**
 * Solves one machine for many baths and strengths: space, operators and transitions are assembled once, a point costs the rates that changed, one elimination
 * and the currents, and allocates nothing.
 *
 * <p>For machines whose levels are not degenerate, where the secular equation is a rate equation of populations (Breuer and Petruccione, section 3.3.2). Every
 * number equals that of {@link org.heatwright.physics.solve.Solver} to the last bit. A point whose numbers do not pass the checks of a single solve is not
 * accepted: {@link #solve} says so and the full solver has the last word.
 * Holds the memory it works in, so one kernel belongs to one thread. Verified by {@code PopulationKernelTest}.
 */
public final class PopulationKernel {

	/** Rounding that the checks forgive: the same as for a single solve. */
	private static final double RELATIVE = 1e-9;
	private static final double ERRORS = 100;
	private static final double TRACE = 1e-10;

	/** Currents with fewer digits by the rounding of their terms are the business of the full solver, which knows all errors and the first law. */
	private static final double DIGITS = 1e-8;

	private final List<Bath> baths;
	private final List<AdjustableRates> adjustable;
	private final List<BathRates> rates;
	private final PopulationsWorkspace work;
	private final Balance balance;
	private final double maxResidual;
	private final double[] currents;
	private final double[] errors;

	private PopulationKernel(EnergySpace space, List<Bath> baths, List<AdjustableRates> adjustable, double[] start, SolverOptions options) {
		this.baths = baths;
		this.adjustable = adjustable;
		this.rates = adjustable.stream().map(AdjustableRates::rates).toList();
		this.work = new PopulationsWorkspace(space.dimension(), start, options.memoryLimitBytes(), Progress.NONE);
		this.balance = new Balance(baths.stream().map(Bath::role).toArray(Role[]::new));
		this.maxResidual = options.maxResidual();
		this.currents = new double[baths.size()];
		this.errors = new double[baths.size()];
	}

	/**
	 * @param problem the machine at any of its points; its medium, operators and initial state are those of every point
	 * @return empty when this machine is not one of populations alone, or has a channel of strength zero
	 * @throws SolverRefusedException when the machine does not fit
	 */
	public static Optional<PopulationKernel> of(Problem problem, SolverOptions options) {
		boolean silent = problem.couplings().stream().flatMap(coupling -> coupling.channels().stream()).mapToDouble(Channel::strength)
				.anyMatch(strength -> strength == 0);
		if (options.equation() != Equation.GLOBAL || problem.couplings().isEmpty() || silent) {
			return Optional.empty();
		}
		EnergySpace space = EnergySpace.of(problem, options.equation(), options.memoryLimitBytes());
		if (space.hasDegenerateLevels()) {
			return Optional.empty();
		}
		double[] start = InitialPopulations.of(problem.initialState(), space);
		List<Bath> baths = problem.baths().stream().filter(bath -> problem.couplings().stream().anyMatch(coupling -> coupling.bathId().equals(bath.id()))).toList();
		List<AdjustableRates> adjustable = new ArrayList<>();
		for (Bath bath : baths) {
			adjustable.add(AdjustableRates.of(bath, space, BathCoupling.of(bath, space, problem), problem));
		}
		return Optional.of(new PopulationKernel(space, baths, adjustable, start, options));
	}

	/** The baths that take part, in the order of the currents, as they were in the problem. */
	public List<Bath> baths() {
		return baths;
	}

	/**
	 * Solves one point.
	 *
	 * @param next      the baths of the point, in the order of {@link #baths}; an unchanged bath should be the same object
	 * @param strengths of all channels, in the order of the problem's couplings
	 * @return whether the numbers can be trusted; if not, the point belongs to the full solver
	 */
	public boolean solve(Bath[] next, double[] strengths) {
		for (double strength : strengths) {
			if (strength == 0) {
				return false;
			}
		}
		try {
			for (int b = 0; b < next.length; b++) {
				adjustable.get(b).set(next[b], strengths);
			}
			work.solve(rates);
		} catch (SolverRefusedException e) {
			return false;
		}
		double[] populations = work.values();
		for (int b = 0; b < next.length; b++) {
			currents[b] = rates.get(b).heatCurrent(populations);
			errors[b] = rates.get(b).heatCurrentError(populations);
			balance.set(b, next[b].inverseTemperature(), currents[b], errors[b]);
			if (errors[b] > DIGITS * Math.abs(currents[b])) {
				return false;
			}
		}
		return isAccurate() && obeysBothLaws(next);
	}

	private boolean isAccurate() {
		return work.residual() <= maxResidual && work.traceError() <= TRACE;
	}

	private boolean obeysBothLaws(Bath[] next) {
		double energy = 0;
		double entropy = 0;
		for (int b = 0; b < currents.length; b++) {
			double allowed = ERRORS * errors[b] + RELATIVE * Math.abs(currents[b]);
			energy += allowed;
			entropy += next[b].inverseTemperature() * allowed;
		}
		boolean conserved = Math.abs(balance.energyBalance()) <= energy;
		boolean second = !Double.isFinite(entropy) || balance.entropyProduction() >= -entropy;
		return conserved && second && balance.regime() != Regime.FORBIDDEN;
	}

	/** J_a of the last point. */
	public double heatCurrent(int bath) {
		return currents[bath];
	}

	/** Power, efficiency, COP, regime and entropy production of the last point. */
	public Balance balance() {
		return balance;
	}
}
