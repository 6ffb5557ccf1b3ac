// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.generator.BathCoupling;
import org.heatwright.physics.generator.GeometricGenerator;
import org.heatwright.physics.generator.RenormalisedBasis;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.HamiltonianReading;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.space.EnergySpace;

/**
 * How far the master equation itself can be trusted, estimated: with R the fastest rate of the baths that remember, w the mean frequency of the couplings
 * weighted by |A_ij|^2, and the currents of two equations of the same order, both with H shifted by the baths,
 * <pre>
 *   b = R / w + 2 |J_Redfield / J_geometric - 1|.
 * </pre>
 * Of 510 machines whose exact current is known (hierarchical equations of motion, Landauer) the geometric one is wrong by at most b in 94 %, by at most
 * 2.5 b in all. It is an empirical rule and no bound: where all equations of second order fail alike, as for tiny currents far from resonance, b is
 * large but not the error. Where a bath shifts levels by infinite energies there is no Redfield equation and no b; whether the secular approximation
 * holds is said all the same. Verified by {@code EquationVerdictTest} on the machines of the reference files.
 *
 * @param kind      what follows
 * @param reading   what H stands for in the geometric currents
 * @param rate      R, of all baths
 * @param mean      w
 * @param gap       the smallest distance of two levels that are not one; infinite when there is none
 * @param smallest  the smallest eigenvalue of the Redfield state; NaN where there is none
 * @param currents  of each bath that acts
 * @param absence   why there is no b; empty where there is
 */
public record EquationVerdict(Kind kind, HamiltonianReading reading, double rate, double mean, double gap, double smallest, List<Current> currents,
		String absence) {

	/** States up to which a verdict costs little beside the solve. */
	public static final int CHEAP = 64;
	/** How near the current of another equation must be to agree. */
	public static final double AGREE = 0.01;
	/** The space of a cheap verdict fits in this memory; a larger one is not even listed. */
	private static final long SMALL = 64L << 20;
	/** So many coordinates of the density matrix are solved for in about a second. */
	private static final long FEW = 1600;
	/** Below this b the geometric equation is as good as it can be told. */
	private static final double GOOD = 0.03;
	/** From this b on no equation of second order is trusted. */
	private static final double BEYOND = 0.2;
	/** A Redfield state this negative is no rounding. */
	public static final double NEGATIVE = -1e-6;
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
	 * @param geometric with H as the problem reads it
	 * @param bare      the geometric one with H shifted by the bath, beside which the Redfield one stands; NaN where there is none
	 * @param redfield  with H shifted by the bath; NaN where there is none
	 * @param flows     whether there is a current at all beyond rounding
	 * @param error     b, relative to the geometric current; NaN where there is none
	 */
	public record Current(String bath, double global, double geometric, double bare, double redfield, boolean flows, double error) {
	}

	public EquationVerdict {
		currents = List.copyOf(currents);
	}

	/**
	 * The verdict where it costs little: machines without a drive, of at most {@value #CHEAP} states and few coherences between near levels.
	 *
	 * @return empty for all others, and where the equations cannot be compared
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static Optional<EquationVerdict> ifCheap(Problem problem, SolverOptions options, Progress progress) {
		if (problem.drive().isPresent() || problem.couplings().isEmpty()) {
			return Optional.empty();
		}
		try {
			if (problem.space(Equation.GEOMETRIC, Math.min(SMALL, options.memoryLimitBytes())).dimension() > CHEAP) {
				return Optional.empty();
			}
			Comparison comparison = new Comparison(problem, options, progress);
			return comparison.isCheap() ? Optional.of(comparison.verdict()) : Optional.empty();
		} catch (SolverRefusedException e) {
			return Optional.empty();
		}
	}

	/**
	 * Cost: up to four steady states, three of them with coherences.
	 *
	 * @throws SolverRefusedException when the machine has no steady state or several, a drive, or is too large for an equation with coherences
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static EquationVerdict of(Problem problem, SolverOptions options, Progress progress) {
		if (problem.drive().isPresent()) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "equations are compared for machines without a coherent drive");
		}
		return new Comparison(problem, options, progress).verdict();
	}

	/** b of one current. */
	public static double estimate(double rate, double mean, double geometric, double redfield) {
		double weak = rate == 0 ? 0 : rate / mean;
		return weak + (geometric == redfield ? 0 : 2 * Math.abs(redfield / geometric - 1));
	}

	/** The largest b; 0 where there is none. */
	public double worst() {
		return currents.stream().mapToDouble(Current::error).filter(error -> !Double.isNaN(error)).max().orElse(0);
	}

	/** The largest relative distance of other currents, of the same baths in the same order, from the geometric ones that flow. */
	public double distance(double[] others) {
		double largest = 0;
		for (int b = 0; b < others.length; b++) {
			Current current = currents.get(b);
			largest = current.flows() ? Math.max(largest, Math.abs(others[b] / current.geometric() - 1)) : largest;
		}
		return largest;
	}

	/** What the comparison needs at hand. */
	private static final class Comparison {

		private final Problem problem;
		private final SolverOptions options;
		private final Progress progress;
		private final EnergySpace space;
		private final List<Bath> baths;
		private final RenormalisedBasis basis;

		Comparison(Problem problem, SolverOptions options, Progress progress) {
			this.problem = problem;
			this.options = new SolverOptions(Equation.GLOBAL, LambShift.NONE, options.memoryLimitBytes(), options.maxResidual(), options.reading());
			this.progress = progress;
			this.space = EnergySpace.of(problem, Equation.GEOMETRIC, options.memoryLimitBytes(), progress);
			this.baths = problem.baths().stream()
					.filter(bath -> problem.couplings().stream().anyMatch(coupling -> coupling.bathId().equals(bath.id()))).toList();
			this.basis = RenormalisedBasis.observed(space, baths.stream().map(bath -> BathCoupling.of(bath, space, problem)).toList());
		}

		/** Few enough coherences to keep. */
		boolean isCheap() {
			int d = basis.energies().length;
			return d <= GeometricGenerator.WHOLE || basis.coordinates(GeometricGenerator.WIDTH * basis.fastestRate(baths)) <= FEW;
		}

		private SteadyCurrents currents(Equation equation, HamiltonianReading reading) {
			return Solver.steadyCurrents(problem, options.with(equation).reading(reading), progress);
		}

		EquationVerdict verdict() {
			HamiltonianReading reading = options.reading();
			HamiltonianReading bare = reading == HamiltonianReading.OBSERVED ? HamiltonianReading.BARE : reading;
			SteadyCurrents global = currents(Equation.GLOBAL, reading);
			int states = global.steadyState().uniqueness().stationaryStates();
			if (states > 1) {
				throw new SolverRefusedException(Reason.NOT_SUPPORTED, "equations are compared for machines with one steady state; the start chooses among " + states
						+ " of this one, which another equation may join");
			}
			SteadyCurrents geometric = currents(Equation.GEOMETRIC, reading);
			double rate = basis.fastestRate(baths);
			double mean = basis.meanFrequency();
			double remembered = basis.fastestRate(baths, bath -> !bath.spectrum().isWhite());
			SteadyCurrents shifted = null;
			SteadyCurrents redfield = null;
			String absence = "";
			try {
				shifted = reading == bare ? geometric : currents(Equation.GEOMETRIC, bare);
				redfield = currents(Equation.REDFIELD, bare);
			} catch (SolverRefusedException e) {
				absence = e.getMessage();
			}
			List<Current> currents = new ArrayList<>();
			double[] g = geometric.heatCurrents();
			double largest = Arrays.stream(g).map(Math::abs).max().orElse(0);
			double worst = 0;
			boolean agree = true;
			for (int b = 0; b < g.length; b++) {
				boolean flows = Math.abs(g[b]) > NOTHING * largest && Math.abs(g[b]) > 10 * geometric.errors()[b];
				double own = redfield == null ? Double.NaN : shifted.heatCurrents()[b];
				double other = redfield == null ? Double.NaN : redfield.heatCurrents()[b];
				double error = redfield == null ? Double.NaN : estimate(remembered, mean, own, flows ? other : own);
				currents.add(new Current(geometric.bathIds().get(b), global.heatCurrents()[b], g[b], own, other, flows, error));
				worst = Double.isNaN(error) ? worst : Math.max(worst, error);
				agree &= !flows || Math.abs(global.heatCurrents()[b] - g[b]) <= AGREE * Math.abs(g[b]);
			}
			double smallest = redfield == null ? Double.NaN : redfield.steadyState().minEigenvalue();
			Kind kind = worst >= BEYOND || smallest < NEGATIVE ? Kind.BEYOND_WEAK_COUPLING
					: worst >= GOOD ? Kind.ESTIMATED : agree ? Kind.AGREE : Kind.USE_GEOMETRIC;
			return new EquationVerdict(kind, reading, rate, mean, basis.smallestGap(space.levelTolerance()), smallest, currents, absence);
		}
	}
}
