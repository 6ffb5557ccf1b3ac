// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.heatwright.physics.propagation.TimeTrace;

/** Turns a time trace into the numbers of an analysis. */
final class TraceConversion {

	private TraceConversion() {
	}

	static TraceAnalysis of(TimeTrace trace, UnitSystem units) {
		List<TraceAnalysis.Curve> baths = new ArrayList<>();
		for (int b = 0; b < trace.bathIds().size(); b++) {
			baths.add(new TraceAnalysis.Curve(trace.bathIds().get(b), scaled(trace.heatCurrents()[b], units.power(1))));
		}
		List<TraceAnalysis.Curve> levels = new ArrayList<>();
		for (int n = 0; n < trace.populations().length; n++) {
			levels.add(new TraceAnalysis.Curve(trace.stateNames().get(n), trace.populations()[n]));
		}
		return new TraceAnalysis(scaled(trace.times(), units.time(1)), scaled(trace.energy(), units.energy(1)), scaled(trace.ergotropy(), units.energy(1)),
				scaled(trace.incoherent(), units.energy(1)), baths, levels, trace.representation().name(), trace.method());
	}

	private static double[] scaled(double[] values, double factor) {
		return Arrays.stream(values).map(value -> value * factor).toArray();
	}
}
