// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.heatwright.analysis.internal.assembly.ChargingAssembler;
import org.heatwright.model.cycle.ChargingKind;
import org.heatwright.model.cycle.ChargingProtocol;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.battery.CavityCharging;
import org.heatwright.physics.battery.Charge;
import org.heatwright.physics.battery.Charger;
import org.heatwright.physics.battery.Charging;
import org.heatwright.physics.battery.ChargingCurve;
import org.heatwright.physics.battery.UnitaryCharging;
import org.heatwright.physics.bound.FlowLimits;
import org.heatwright.physics.bound.Limit;
import org.heatwright.physics.bound.PowerBounds;
import org.heatwright.physics.bound.WorkAgent;
import org.heatwright.physics.problem.HamiltonianSummary;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.propagation.TimeTrace;
import org.heatwright.physics.propagation.Transient;
import org.heatwright.physics.solve.Assessment;
import org.heatwright.physics.solve.Solution;
import org.heatwright.physics.solve.Solver;
import org.heatwright.physics.steady.ClosedClass;
import org.heatwright.physics.steady.SteadyState;
import org.heatwright.physics.thermo.Balance;

/** A battery as an analysis: the state at the end of its protocol, the way there, and the charging power against its bound. */
final class ChargingOperation {

	private static final int POINTS = 201;

	private final ChargingProtocol design;
	private final UnitSystem units;
	private final SolverOptions options;
	private final Progress progress;
	private final double duration;
	private final OptionalDouble amplitude;

	ChargingOperation(Machine machine, ChargingProtocol design, UnitSystem units, SolverOptions options, Progress progress) {
		ChargingAssembler assembler = new ChargingAssembler(machine, design);
		this.design = design;
		this.units = units;
		this.options = options;
		this.progress = progress;
		this.duration = assembler.duration();
		this.amplitude = assembler.amplitude();
	}

	/** Charging through baths: the steady machine of those baths, its bounds, and the transient. */
	Operation byBaths(Problem problem) {
		Solution solution = Solver.solve(problem, options, progress);
		TimeTrace trace = Transient.of(problem, duration, POINTS, options, progress);
		int last = trace.points() - 1;
		double largest = 0;
		for (int k = 0; k <= last; k++) {
			double power = 0;
			for (double[] current : trace.heatCurrents()) {
				power += current[k];
			}
			largest = Math.max(largest, power);
		}
		Assessment assessment = Assessment.of(problem, solution);
		double ergotropy = trace.ergotropy().length == 0 ? Double.NaN : trace.ergotropy()[last];
		double incoherent = trace.ergotropy().length == 0 ? Double.NaN : trace.incoherent()[last];
		HamiltonianSummary h = solution.hamiltonian();
		double stored = trace.energy()[last] - trace.energy()[0];
		BatteryAnalysis battery = new BatteryAnalysis(design.getKind().getLiteral(), units.time(duration), units.energy(stored), units.energy(ergotropy),
				units.energy(incoherent),
				units.energy(trace.energy()[last] - ergotropy - h.minEnergy()), units.energy(h.maxEnergy() - h.minEnergy()), units.power(stored / duration),
				units.power(largest),
				bound(assessment), OptionalDouble.empty(), OptionalDouble.empty(), TraceConversion.of(trace, units));
		return new Operation(problem, solution, assessment, Optional.empty(), Optional.of(battery), Optional.of(new Charge(stored, ergotropy, duration)));
	}

	private OptionalDouble bound(Assessment assessment) {
		OptionalDouble tightest = assessment.flows().charging().stream().mapToDouble(Limit::value).min();
		return tightest.isPresent() ? OptionalDouble.of(units.power(tightest.getAsDouble())) : tightest;
	}

	/** What limits a battery that a field charges. */
	Assessment assessment(Problem closed) {
		return assessment(closed, charging(closed));
	}

	private Assessment assessment(Problem closed, Charging charging) {
		WorkAgent.Charger charger = design.getKind() == ChargingKind.CAVITY ? WorkAgent.Charger.cavity(charging.powerBound())
				: WorkAgent.Charger.field(charging.powerBound());
		return Assessment.of(closed, options, progress).limitedBy(new FlowLimits(List.of(), charger));
	}

	private Charging charging(Problem closed) {
		double strength = amplitude.orElse(Double.NaN);
		return switch (design.getKind()) {
			case CAVITY -> new CavityCharging(closed, strength, options, progress);
			case UNITARY_COLLECTIVE -> new UnitaryCharging(closed, Charger.COLLECTIVE, strength, options, progress);
			case UNITARY_PARALLEL, DISSIPATIVE -> new UnitaryCharging(closed, Charger.PARALLEL, strength, options, progress);
		};
	}

	/** The way of a battery that is charged without baths, from its initial state until a time of the caller's choice. */
	TraceAnalysis trace(Problem closed, double until, int points) {
		Charging charging = charging(closed);
		return TraceConversion.of(charging.curve(until, points), charging.representation().name(), units);
	}

	/** Charging by a field or a cavity: no bath acts, so that there is no steady state and no heat. */
	Operation byField(Problem closed) {
		Charging charging = charging(closed);
		ChargingCurve curve = charging.curve(duration, POINTS);
		double best = charging.bestMeanPower();
		double parallel = design.getKind() == ChargingKind.UNITARY_PARALLEL ? best : charging.parallelPower();
		SteadyState state = new SteadyState(charging.method(), charging.representation(), charging.representationReason(), charging.dimension(), 0,
				List.of(new ClosedClass("all states", 1, charging.dimension())), 0, 0, 0, 1, new double[0], new double[0], List.of());
		Solution solution = new Solution(state, List.of(), List.of(), charging.hamiltonian(), Balance.of(List.of()), PowerBounds.NONE, List.of());
		Assessment assessment = assessment(closed, charging);
		int last = curve.times().length - 1;
		Charge charge = new Charge(curve.stored(last), curve.ergotropy()[last], duration);
		return new Operation(closed, solution, assessment, Optional.empty(), Optional.of(battery(curve, charging, bound(assessment), best, parallel)),
				Optional.of(charge));
	}

	private BatteryAnalysis battery(ChargingCurve curve, Charging charging, OptionalDouble bound, double best, double parallel) {
		int last = curve.times().length - 1;
		double steepest = 0;
		for (int k = 1; k <= last; k++) {
			steepest = Math.max(steepest, (curve.energy()[k] - curve.energy()[k - 1]) / (curve.times()[k] - curve.times()[k - 1]));
		}
		HamiltonianSummary h = charging.hamiltonian();
		double passive = curve.energy()[last] - curve.ergotropy()[last] - h.minEnergy();
		TraceAnalysis trace = TraceConversion.of(curve, charging.representation().name(), units);
		return new BatteryAnalysis(design.getKind().getLiteral(), units.time(duration), units.energy(curve.stored(last)), units.energy(curve.ergotropy()[last]),
				units.energy(curve.incoherent()[last]),
				units.energy(passive), units.energy(h.maxEnergy() - h.minEnergy()), units.power(curve.stored(last) / duration), units.power(steepest),
				bound, OptionalDouble.of(units.power(best)), Operation.positive(best, parallel), trace);
	}
}
