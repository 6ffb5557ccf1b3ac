// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bound.PowerBounds;
import org.heatwright.physics.solve.Assessment;
import org.heatwright.physics.solve.BathResult;
import org.heatwright.physics.solve.Solution;
import org.heatwright.physics.solve.StartCurrent;
import org.heatwright.physics.space.EnergySpace;
import org.heatwright.physics.steady.ClosedClass;
import org.heatwright.physics.steady.SteadyState;
import org.heatwright.physics.thermo.Balance;
import org.heatwright.physics.thermo.Thermodynamics;

/** The balance of a limit cycle: heat and work per period, as a machine that runs all the time would show them. */
final class CycleBalance {

	private static final double ROUNDING = 64 * Math.ulp(1.0);

	private final CycleProblem problem;
	private final CycleMap map;
	private final CycleSolution cycle;
	private final Assessment assessment;

	CycleBalance(CycleProblem problem, CycleMap map, CycleSolution cycle, Assessment assessment) {
		this.problem = problem;
		this.map = map;
		this.cycle = cycle;
		this.assessment = assessment;
	}

	Solution solution(LimitCycle limit, double smallest) {
		List<BathResult> baths = new ArrayList<>();
		for (Bath bath : problem.machine().baths()) {
			largest(bath.id()).ifPresent(stroke -> baths.add(new BathResult(bath.id(), perPeriod(cycle.heat(bath.id())), perPeriod(heatError()),
					StartCurrent.either(stroke.initialCurrent()), stroke.xi(), stroke.bounds())));
		}
		return new Solution(steady(limit, smallest), baths, assessment.operators(), assessment.hamiltonian(), thermodynamics(),
				PowerBounds.of(assessment.flows()), assessment.validity());
	}

	private Optional<BathStroke> largest(String bathId) {
		return cycle.strokes().stream().flatMap(stroke -> stroke.heats().stream()).filter(heat -> heat.bathId().equals(bathId))
				.max(Comparator.comparingDouble(heat -> heat.bounds().bound2()));
	}

	private double perPeriod(double energy) {
		return cycle.period() == 0 ? 0 : energy / cycle.period();
	}

	/**
	 * Heat is a difference of mean energies, whose rounding is that of the energies of the states: a state in the middle of the spectrum may have the mean zero.
	 * What a stroke misses by its first law counts too.
	 */
	private double heatError() {
		double scale = map.strokes().stream().map(StrokeMap::startSpace)
				.mapToDouble(space -> Math.max(Math.abs(space.minEnergy()), Math.abs(space.maxEnergy()))).max().orElse(0);
		double missing = cycle.strokes().stream().mapToDouble(stroke -> Math.abs(stroke.firstLawError())).max().orElse(0);
		return Math.max(ROUNDING * scale, missing);
	}

	/** Baths with their mean currents, and what is given out as work as one more reservoir without entropy. */
	Thermodynamics thermodynamics() {
		List<Bath> baths = problem.machine().baths().stream().filter(bath -> largest(bath.id()).isPresent()).toList();
		Role[] roles = new Role[baths.size() + 1];
		Arrays.setAll(roles, i -> i < baths.size() ? baths.get(i).role() : Role.WORK);
		Balance balance = new Balance(roles);
		for (int b = 0; b < baths.size(); b++) {
			balance.set(b, baths.get(b).inverseTemperature(), perPeriod(cycle.heat(baths.get(b).id())), perPeriod(heatError()));
		}
		balance.set(baths.size(), 0, -perPeriod(cycle.work()), perPeriod(heatError()));
		return balance.thermodynamics();
	}

	private SteadyState steady(LimitCycle limit, double smallest) {
		double[] state = limit.state();
		EnergySpace space = map.strokes().get(0).startSpace();
		List<String> names = space.names();
		boolean unique = cycle.uniqueness() == CycleSolution.Uniqueness.UNIQUE;
		ClosedClass kept = new ClosedClass(unique ? "all states" : "limit cycle of the initial state", 1, space.dimension());
		return new SteadyState(limit.method(), space.representation(), space.reason(), space.dimension(), state.length, List.of(kept), cycle.residual(),
				Math.abs(map.carrier().trace(state) - 1), smallest, limit.reciprocalCondition(),
				names.isEmpty() ? new double[0] : map.carrier().populations(state, space), names.isEmpty() ? new double[0] : space.energies(),
				names).withStationaryStates(limit.kept());
	}
}
