// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.heatwright.physics.battery.ChargingCurve;
import org.heatwright.physics.cycle.CycleTransient;
import org.heatwright.physics.propagation.TimeTrace;

/** Turns a time trace into the numbers of an analysis. */
final class TraceConversion {

	private TraceConversion() {
	}

	static TraceAnalysis of(TimeTrace trace, UnitSystem units) {
		return of(trace, List.of(), units);
	}

	/** A stroke cycle from its initial state on. */
	static TraceAnalysis of(CycleTransient.Trace cycle, UnitSystem units) {
		List<TraceAnalysis.Period> periods = new ArrayList<>();
		for (CycleTransient.Period period : cycle.periods()) {
			List<BathHeat> heat = new ArrayList<>();
			for (int b = 0; b < period.heat().length; b++) {
				heat.add(new BathHeat(cycle.times().bathIds().get(b), units.energy(period.heat()[b])));
			}
			periods.add(new TraceAnalysis.Period(periods.size() + 1, heat, units.energy(period.work()), units.energy(period.energy()), period.change()));
		}
		return of(cycle.times(), periods, units);
	}

	/** A battery that a field charges; no bath acts. */
	static TraceAnalysis of(ChargingCurve curve, String representation, UnitSystem units) {
		return new TraceAnalysis(scaled(curve.times(), units.time(1)), scaled(curve.energy(), units.energy(1)), scaled(curve.ergotropy(), units.energy(1)),
				scaled(curve.incoherent(), units.energy(1)), List.of(),
				List.of(), representation, "vectors", new double[0], new double[0], List.of(), List.of());
	}

	private static TraceAnalysis of(TimeTrace trace, List<TraceAnalysis.Period> periods, UnitSystem units) {
		List<TraceAnalysis.Curve> baths = new ArrayList<>();
		for (int b = 0; b < trace.bathIds().size(); b++) {
			baths.add(new TraceAnalysis.Curve(trace.bathIds().get(b), scaled(trace.heatCurrents()[b], units.power(1))));
		}
		List<TraceAnalysis.Curve> levels = new ArrayList<>();
		for (int n = 0; n < trace.populations().length; n++) {
			levels.add(new TraceAnalysis.Curve(trace.stateNames().get(n), trace.populations()[n]));
		}
		return new TraceAnalysis(scaled(trace.times(), units.time(1)), scaled(trace.energy(), units.energy(1)), scaled(trace.ergotropy(), units.energy(1)),
				scaled(trace.incoherent(), units.energy(1)), baths, levels, trace.representation().name(), trace.method(), trace.smallest(), trace.traceNorm(), List.of(),
				periods);
	}

	private static double[] scaled(double[] values, double factor) {
		return Arrays.stream(values).map(value -> value * factor).toArray();
	}
}
