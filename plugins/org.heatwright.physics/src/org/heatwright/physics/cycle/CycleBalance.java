// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.heatwright.physics.BathResult;
import org.heatwright.physics.HamiltonianSummary;
import org.heatwright.physics.OperatorResult;
import org.heatwright.physics.Solution;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bound.PowerBounds;
import org.heatwright.physics.generator.EnergySpace;
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

	CycleBalance(CycleProblem problem, CycleMap map, CycleSolution cycle) {
		this.problem = problem;
		this.map = map;
		this.cycle = cycle;
	}

	static boolean isHot(String bathId, List<Bath> baths) {
		return baths.stream().anyMatch(bath -> bath.id().equals(bathId) && bath.role() == Role.HOT);
	}

	/** 1 - beta_h / beta_c of the extreme temperatures. */
	static OptionalDouble carnot(List<Bath> baths) {
		OptionalDouble hot = baths.stream().filter(bath -> bath.role() == Role.HOT).mapToDouble(Bath::inverseTemperature).min();
		OptionalDouble cold = baths.stream().filter(bath -> bath.role() == Role.COLD).mapToDouble(Bath::inverseTemperature).max();
		boolean engine = hot.isPresent() && cold.isPresent() && hot.getAsDouble() >= 0 && cold.getAsDouble() > hot.getAsDouble();
		return engine ? OptionalDouble.of(Double.isInfinite(cold.getAsDouble()) ? 1 : 1 - hot.getAsDouble() / cold.getAsDouble()) : OptionalDouble.empty();
	}

	Solution solution(double[] state, double smallest, double condition) {
		List<BathResult> baths = new ArrayList<>();
		Map<String, OperatorResult> operators = new LinkedHashMap<>();
		for (Bath bath : problem.machine().baths()) {
			largest(bath.id()).ifPresent(stroke -> baths.add(new BathResult(bath.id(), perPeriod(cycle.heat(bath.id())), perPeriod(heatError()), stroke.initialCurrent(), stroke.xi(), stroke.bounds())));
		}
		double norm = 0;
		double low = Double.POSITIVE_INFINITY;
		double high = Double.NEGATIVE_INFINITY;
		for (StrokeMap stroke : map.strokes()) {
			norm = Math.max(norm, Math.max(Math.abs(stroke.startSpace().minEnergy()), Math.abs(stroke.startSpace().maxEnergy())));
			low = Math.min(low, stroke.startSpace().minEnergy());
			high = Math.max(high, stroke.startSpace().maxEnergy());
			if (stroke instanceof ThermalMap thermal) {
				thermal.couplings().forEach(coupling -> coupling.operators().forEach(operator -> operators.merge(operator.couplingId() + '/' + operator.channelId(), operator,
						(a, b) -> a.transferLimit() >= b.transferLimit() ? a : b)));
			}
		}
		Thermodynamics thermodynamics = thermodynamics();
		PowerBounds bounds = new PowerBounds(cycle.powerBound(), OptionalDouble.empty());
		return new Solution(limit(state, smallest, condition), baths, List.copyOf(operators.values()), new HamiltonianSummary(norm, low, high), thermodynamics, bounds, List.of());
	}

	private java.util.Optional<BathStroke> largest(String bathId) {
		return cycle.strokes().stream().flatMap(stroke -> stroke.heats().stream()).filter(heat -> heat.bathId().equals(bathId)).max(Comparator.comparingDouble(heat -> heat.bounds().bound2()));
	}

	private double perPeriod(double energy) {
		return cycle.period() == 0 ? 0 : energy / cycle.period();
	}

	private double heatError() {
		double scale = cycle.strokes().stream().mapToDouble(stroke -> Math.abs(stroke.energyStart()) + Math.abs(stroke.energyEnd())).max().orElse(0);
		return ROUNDING * scale;
	}

	/** Baths with their mean currents, and what is given out as work as one more reservoir without entropy. */
	private Thermodynamics thermodynamics() {
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

	private SteadyState limit(double[] state, double smallest, double condition) {
		EnergySpace space = map.strokes().get(0).startSpace();
		List<String> names = space.names();
		boolean unique = cycle.uniqueness() == CycleSolution.Uniqueness.UNIQUE;
		ClosedClass kept = new ClosedClass(unique ? "all states" : "limit cycle of the initial state", 1, space.dimension());
		return new SteadyState("limit cycle, GMRES on the map of one cycle", space.representation(), space.reason(), space.dimension(), state.length, List.of(kept), cycle.residual(),
				Math.abs(map.carrier().trace(state) - 1), smallest, condition, names.isEmpty() ? new double[0] : map.carrier().populations(state, space), names.isEmpty() ? new double[0] : space.energies(),
				names);
	}
}
