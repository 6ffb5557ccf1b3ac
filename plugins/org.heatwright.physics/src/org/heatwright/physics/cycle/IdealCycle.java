// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import java.util.List;
import java.util.stream.IntStream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.Medium;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.HamiltonianSummary;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.space.EnergySpace;
import org.heatwright.physics.space.InitialPopulations;

/**
 * Ideal cycles, infinitely slow and with complete thermalisation, from Gibbs states alone. With the Hamiltonians H_1 (hot side) and H_2 (cold side), F = -T ln
 * Z, U and S of their Gibbs states:
 * <pre>
 * Otto Q_h = sum E_1n (p_hn - p_cn), Q_c = sum E_2n (p_cn - p_hn) states become each other in the work strokes as in {@link WorkProtocol#ADIABATIC}
 *   Carnot    Q_h = T_h (S(T_h, H_2) - S(T_h, H_1)),  W = (1 - T_c / T_h) Q_h                 the adiabats scale all energies by T_c / T_h
 *   Stirling  Q_h = T_h (S(T_h, H_2) - S(T_h, H_1)) + U(T_h, H_1) - U(T_c, H_1),  W = F(T_h, H_1) - F(T_h, H_2) - F(T_c, H_1) + F(T_c, H_2)
 * </pre>
 * Source: H. T. Quan, Y. Liu, C. P. Sun, F. Nori, Phys. Rev. E 76, 031105 (2007). Verified by {@code MachinesInTimeTest} against {@code
 * ideal_carnot_stirling.json} and {@code otto_limit_cycles.json}.
 *
 * @param steps the strokes in their order, the first one that of the hot bath
 * @param work  given out per cycle
 * @param hamiltonian of the hot side
 */
public record IdealCycle(Kind kind, List<Step> steps, double work, double hotHeat, double coldHeat, Representation representation, String representationReason,
		int dimension,
		HamiltonianSummary hamiltonian) {

	/** Which cycle. */
	public enum Kind {
		OTTO, CARNOT, STIRLING
	}

	/**
	 * One stroke.
	 *
	 * @param bathId the bath that acts; empty in a work stroke
	 * @param heat   into the medium
	 * @param work   given out
	 */
	public record Step(String name, String bathId, double heat, double work, double energyStart, double energyEnd, double entropyStart, double entropyEnd) {
	}

	public IdealCycle {
		steps = List.copyOf(steps);
	}

	/**
	 * @param machine     its couplings say which states can be reached; its baths are not used
	 * @param hotMedium   H_1
	 * @param coldMedium  H_2
	 * @throws SolverRefusedException when a temperature is zero or infinite where the cycle has isotherms
	 */
	public static IdealCycle of(Kind kind, Problem machine, Medium hotMedium, Medium coldMedium, Bath hot, Bath cold, SolverOptions options) {
		Gibbs[] corners = new Gibbs[4];
		Medium[] media = { hotMedium, coldMedium };
		InitialState start = machine.couplings().isEmpty() ? new InitialState.Thermal(1) : machine.initialState();
		for (int m = 0; m < 2; m++) {
			EnergySpace space = EnergySpace.of(new Problem(media[m], machine.baths(), machine.couplings(), start), Equation.GLOBAL, options.memoryLimitBytes());
			corners[m] = new Gibbs(space, hot);
			corners[2 + m] = new Gibbs(space, cold);
		}
		if (corners[0].space.dimension() != corners[1].space.dimension()) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "the two sides of the cycle need different representations; choose one for the medium");
		}
		if (kind == Kind.OTTO && !(corners[0].space.isDeclaredBasis() && corners[1].space.isDeclaredBasis())) {
			SparseHermitian first = corners[0].space.declaredHamiltonian();
			SparseHermitian last = corners[1].space.declaredHamiltonian();
			SlowPassage passage = SlowPassage.of(s -> SlowPassage.mix(first, 1 - s, last, s), Progress.NONE);
			for (int side = 0; side < 2; side++) {
				int[] order = SlowPassage.places(side == 0 ? passage.startEnergies() : passage.endEnergies(), corners[side].space.energies());
				corners[side].order = order;
				corners[2 + side].order = order;
			}
		}
		return switch (kind) {
			case OTTO -> otto(corners, hot, cold);
			case CARNOT -> carnot(corners, hot, cold);
			case STIRLING -> stirling(corners, hot, cold);
		};
	}

	/** A Gibbs state. */
	private static final class Gibbs {

		private final EnergySpace space;
		private final Bath bath;
		private final double[] populations;
		/** Places of the states that become each other in a work stroke; states of Hamiltonians that are diagonal on both sides keep their names. */
		private int[] order;

		Gibbs(EnergySpace space, Bath bath) {
			this.space = space;
			this.bath = bath;
			this.populations = InitialPopulations
					.of(new InitialState.Thermal(bath.inverseTemperature() == 0 ? Double.POSITIVE_INFINITY : 1 / bath.inverseTemperature()), space);
			this.order = IntStream.range(0, space.dimension()).toArray();
		}

		double temperature() {
			double beta = bath.inverseTemperature();
			if (!(beta > 0) || Double.isInfinite(beta)) {
				throw new SolverRefusedException(Reason.NOT_SUPPORTED, "an isotherm needs a finite temperature above zero; bath " + bath.id() + " has not");
			}
			return 1 / beta;
		}

		/** Energy of the populations of another state with the energies of this one. */
		double energyOf(Gibbs other) {
			double sum = 0;
			for (int rank = 0; rank < order.length; rank++) {
				sum += space.energies()[order[rank]] * other.populations[other.order[rank]];
			}
			return sum;
		}

		double energy() {
			return energyOf(this);
		}

		double entropy() {
			double sum = 0;
			for (int n = 0; n < populations.length; n++) {
				sum -= populations[n] > 0 ? populations[n] * Math.log(populations[n] / space.multiplicity(n)) : 0;
			}
			return sum;
		}
	}

	private static IdealCycle otto(Gibbs[] g, Bath hot, Bath cold) {
		Gibbs h = g[0];
		Gibbs c = g[3];
		double sh = h.entropy();
		double sc = c.entropy();
		return of(Kind.OTTO, h.space, List.of(isochore("heating", hot, h.energyOf(c), h.energy(), sc, sh), adiabat("expansion", h.energy(), c.energyOf(h), sh, sh),
				isochore("cooling", cold, c.energyOf(h), c.energy(), sh, sc), adiabat("compression", c.energy(), h.energyOf(c), sc, sc)));
	}

	private static IdealCycle carnot(Gibbs[] g, Bath hot, Bath cold) {
		double th = g[0].temperature();
		double ratio = g[2].temperature() / th;
		double s1 = g[0].entropy();
		double s2 = g[1].entropy();
		double u1 = g[0].energy();
		double u2 = g[1].energy();
		return of(Kind.CARNOT, g[0].space, List.of(isotherm("hot isotherm", hot, th, u1, u2, s1, s2), adiabat("expansion", u2, ratio * u2, s2, s2),
				isotherm("cold isotherm", cold, ratio * th, ratio * u2, ratio * u1, s2, s1), adiabat("compression", ratio * u1, u1, s1, s1)));
	}

	private static IdealCycle stirling(Gibbs[] g, Bath hot, Bath cold) {
		double s1h = g[0].entropy();
		double s2h = g[1].entropy();
		double s1c = g[2].entropy();
		double s2c = g[3].entropy();
		return of(Kind.STIRLING, g[0].space, List.of(isotherm("hot isotherm", hot, g[0].temperature(), g[0].energy(), g[1].energy(), s1h, s2h),
				isochore("cooling", cold, g[1].energy(), g[3].energy(), s2h, s2c),
				isotherm("cold isotherm", cold, g[2].temperature(), g[3].energy(), g[2].energy(), s2c, s1c),
				isochore("heating", hot, g[2].energy(), g[0].energy(), s1c, s1h)));
	}

	private static Step isochore(String name, Bath bath, double u1, double u2, double s1, double s2) {
		return new Step(name, bath.id(), u2 - u1, 0, u1, u2, s1, s2);
	}

	private static Step adiabat(String name, double u1, double u2, double s1, double s2) {
		return new Step(name, "", 0, u1 - u2, u1, u2, s1, s2);
	}

	private static Step isotherm(String name, Bath bath, double temperature, double u1, double u2, double s1, double s2) {
		double heat = temperature * (s2 - s1);
		return new Step(name, bath.id(), heat, heat - (u2 - u1), u1, u2, s1, s2);
	}

	private static IdealCycle of(Kind kind, EnergySpace space, List<Step> steps) {
		String hot = steps.get(0).bathId();
		double hotHeat = steps.stream().filter(step -> step.bathId().equals(hot)).mapToDouble(Step::heat).sum();
		double coldHeat = steps.stream().filter(step -> !step.bathId().isEmpty() && !step.bathId().equals(hot)).mapToDouble(Step::heat).sum();
		return new IdealCycle(kind, steps, steps.stream().mapToDouble(Step::work).sum(), hotHeat, coldHeat, space.representation(), space.reason(), space.dimension(),
				new HamiltonianSummary(Math.max(Math.abs(space.minEnergy()), Math.abs(space.maxEnergy())), space.minEnergy(), space.maxEnergy()));
	}

}
