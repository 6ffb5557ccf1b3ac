// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.generator.BathCoupling;
import org.heatwright.physics.generator.RenormalisedBasis;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.HamiltonianReading;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.space.EnergySpace;

/**
 * How far the master equation itself can be trusted, estimated: with R the fastest rate, w the mean frequency of the couplings weighted by
 * |A_ij|^2, and the currents
 * of two equations of the same order,
 * <pre>
 *   b = R / w + 2 |J_Redfield / J_geometric - 1|.
 * </pre>
 * Of 510 machines whose exact current is known (hierarchical equations of motion, Landauer) the geometric one is wrong by at most b in 94 %,
 * by at most 2.5 b in
 * all. It is an empirical rule and no bound: where all equations of second order fail alike, as for tiny currents far from resonance, b is
 * large but not the error.
 * Verified by {@code EquationVerdictTest} on the machines of the reference files.
 *
 * @param kind     what follows
 * @param rate     R
 * @param mean     w
 * @param gap      the smallest distance of two levels that are not one; infinite when there is none
 * @param smallest the smallest eigenvalue of the Redfield state
 * @param currents of each bath that acts
 */
public record EquationVerdict(Kind kind, double rate, double mean, double gap, double smallest, List<Current> currents) {

	/** Below this b the geometric equation is as good as it can be told. */
	private static final double GOOD = 0.03;
	/** From this b on no equation of second order is trusted. */
	private static final double BEYOND = 0.2;
	/** How near the global current must be to agree. */
	private static final double AGREE = 0.01;
	/** A Redfield state this negative is no rounding. */
	private static final double NEGATIVE = -1e-6;
	/** Currents that are this part of the largest are none. */
	private static final double NOTHING = 1e-9;

	/** What follows. */
	public enum Kind {

		/** The global and the geometric equation agree. */
		AGREE,

		/** The geometric equation holds, the secular approximation does not. */
		USE_GEOMETRIC,

		/** The geometric equation holds within an error that is worth saying. */
		ESTIMATED,

		/** An exact method is needed. */
		BEYOND_WEAK_COUPLING
	}

	/**
	 * The current of one bath by three equations.
	 *
	 * @param error b, relative to the geometric current
	 */
	public record Current(String bath, double global, double geometric, double redfield, double error) {
	}

	public EquationVerdict {
		currents = List.copyOf(currents);
	}

	/**
	 * Cost: three steady states, two of them with coherences.
	 *
	 * @throws SolverRefusedException when the machine has no steady state, a drive, or is too large for an equation with coherences
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static EquationVerdict of(Problem problem, SolverOptions options, Progress progress) {
		if (problem.drive().isPresent()) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "equations are compared for machines without a coherent drive");
		}
		HamiltonianReading reading = options.reading() == HamiltonianReading.OBSERVED ? HamiltonianReading.BARE : options.reading();
		SolverOptions plain = new SolverOptions(Equation.GLOBAL, LambShift.NONE, options.memoryLimitBytes(), options.maxResidual(), reading);
		SteadyCurrents global = Solver.steadyCurrents(problem, plain, progress);
		SteadyCurrents geometric = Solver.steadyCurrents(problem, plain.with(Equation.GEOMETRIC), progress);
		SteadyCurrents redfield = Solver.steadyCurrents(problem, plain.with(Equation.REDFIELD), progress);
		EnergySpace space = EnergySpace.of(problem, Equation.GEOMETRIC, options.memoryLimitBytes(), progress);
		List<Bath> baths = problem.baths().stream().filter(bath -> global.bathIds().contains(bath.id())).toList();
		RenormalisedBasis basis = RenormalisedBasis.observed(space, baths.stream().map(bath -> BathCoupling.of(bath, space, problem)).toList());
		double rate = basis.fastestRate(baths);
		double mean = basis.meanFrequency();
		return of(global, geometric, redfield, rate, mean, basis.smallestGap(space.levelTolerance()));
	}

	private static EquationVerdict of(SteadyCurrents global, SteadyCurrents geometric, SteadyCurrents redfield, double rate, double mean, double gap) {
		double[] g = geometric.heatCurrents();
		double largest = Arrays.stream(g).map(Math::abs).max().orElse(0);
		List<Current> currents = new ArrayList<>();
		double worst = 0;
		boolean agree = true;
		for (int b = 0; b < g.length; b++) {
			boolean flows = Math.abs(g[b]) > NOTHING * largest && Math.abs(g[b]) > 10 * geometric.errors()[b];
			double error = estimate(rate, mean, g[b], flows ? redfield.heatCurrents()[b] : g[b]);
			currents.add(new Current(geometric.bathIds().get(b), global.heatCurrents()[b], g[b], redfield.heatCurrents()[b], error));
			worst = Math.max(worst, error);
			agree &= !flows || Math.abs(global.heatCurrents()[b] - g[b]) <= AGREE * Math.abs(g[b]);
		}
		double smallest = redfield.steadyState().minEigenvalue();
		Kind kind = worst >= BEYOND || smallest < NEGATIVE ? Kind.BEYOND_WEAK_COUPLING : worst >= GOOD ? Kind.ESTIMATED : agree ? Kind.AGREE : Kind.USE_GEOMETRIC;
		return new EquationVerdict(kind, rate, mean, gap, smallest, currents);
	}

	/** b of one current. */
	public static double estimate(double rate, double mean, double geometric, double redfield) {
		double weak = rate == 0 ? 0 : rate / mean;
		return weak + (geometric == redfield ? 0 : 2 * Math.abs(redfield / geometric - 1));
	}

	/** The largest b. */
	public double worst() {
		return currents.stream().mapToDouble(Current::error).max().orElse(0);
	}
}
