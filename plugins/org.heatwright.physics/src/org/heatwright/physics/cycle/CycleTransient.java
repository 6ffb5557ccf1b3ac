// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.propagation.Propagator;
import org.heatwright.physics.propagation.TimeTrace;
import org.heatwright.physics.space.EnergySpace;
import org.heatwright.physics.thermo.Ergotropy;

/**
 * Follows a stroke cycle from its initial state towards its limit cycle: energy, ergotropy, heat currents and populations at equidistant times, heat and work
 * of every whole period.
 *
 * <p>Every period is carried by the maps of whole strokes, the exact ones of {@link CycleSolver}; times inside a stroke are reached from its start, so that
 * looking does not change the way. At the border
 * of two strokes the later one is shown; a sudden stroke that takes time shows its new Hamiltonian. Cost: one propagator per stroke and per distinct offset,
 * then those of {@link Propagator} per point.
 * Verified by {@code CycleTransientTest}.
 */
public final class CycleTransient {

	private static final int MOST_STATES_LISTED = 32;
	private static final double MOST_ERGOTROPY = 3e9;
	private static final double SAME_TIME = 1e-12;
	private static final int MOST_KEPT = 64;

	/**
	 * One whole period.
	 *
	 * @param heat   Q_a in the order of the trace's baths
	 * @param work   given out
	 * @param energy Tr(H rho) at its end
	 * @param change the largest change of a coordinate of the state over the period; zero on the limit cycle
	 */
	public record Period(double[] heat, double work, double energy, double change) {
	}

	/** The way through time and the sums of every whole period. */
	public record Trace(TimeTrace times, List<Period> periods, double period) {

		public Trace {
			periods = List.copyOf(periods);
		}
	}

	private final CycleMap map;
	private final Progress progress;
	private final List<Bath> baths;
	private final double[] starts;
	private final double period;
	private final double[] times;
	private final double[] energy;
	private final double[] ergotropy;
	private final double[] incoherent;
	private final double[][] currents;
	private final double[][] populations;
	private final List<Period> periods = new ArrayList<>();
	private final List<Map<Long, Propagator>> spans = new ArrayList<>();
	private final List<Map<Long, WorkMap>> ramps = new ArrayList<>();
	private int next;

	private CycleTransient(CycleProblem problem, CycleMap map, double period, double[] times, Progress progress) {
		this.map = map;
		this.progress = progress;
		this.baths = problem.machine().baths().stream()
				.filter(bath -> map.strokes().stream().anyMatch(stroke -> stroke.baths().stream().anyMatch(acting -> acting.id().equals(bath.id())))).toList();
		this.period = period;
		this.times = times;
		this.starts = new double[map.strokes().size() + 1];
		for (int s = 0; s < map.strokes().size(); s++) {
			starts[s + 1] = starts[s] + map.strokes().get(s).stroke().duration();
			spans.add(new LinkedHashMap<>());
			ramps.add(new LinkedHashMap<>());
		}
		EnergySpace space = map.strokes().get(0).startSpace();
		int d = space.dimension();
		boolean coherent = map.carrier() instanceof StateCarrier.OfDensities;
		boolean ergotropic = !space.hasSectors() && (coherent ? 100.0 * d * d * d : 20.0 * d) * times.length <= MOST_ERGOTROPY;
		int n = times.length;
		this.energy = new double[n];
		this.ergotropy = new double[ergotropic ? n : 0];
		this.incoherent = new double[ergotropic ? n : 0];
		this.currents = new double[baths.size()][n];
		this.populations = new double[d <= MOST_STATES_LISTED ? d : 0][n];
	}

	/** Sum of the durations of the strokes. */
	public static double period(CycleProblem problem) {
		double period = problem.strokes().stream().mapToDouble(Stroke::duration).sum();
		if (!(period > 0)) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED,
					"the strokes of this cycle take no time: there is nothing to follow; give the thermal strokes a duration");
		}
		return period;
	}

	/**
	 * @param until  the last time, positive
	 * @param points number of equidistant times from 0, at least two
	 * @throws SolverRefusedException when the cycle takes no time or does not fit
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static Trace of(CycleProblem problem, double until, int points, SolverOptions options, Progress progress) {
		if (!(until > 0) || Double.isInfinite(until) || points < 2) {
			throw new IllegalArgumentException("a trace until " + until + " with " + points + " points");
		}
		double period = period(problem);
		progress.report(0, "strokes");
		double[] times = new double[points];
		Arrays.setAll(times, k -> until * k / (points - 1));
		return new CycleTransient(problem, CycleMap.of(problem, options, progress), period, times, progress).follow();
	}

	private Trace follow() {
		double[] state = map.start();
		for (long n = 0; next < times.length; n++) {
			state = period(n, state);
		}
		EnergySpace space = map.strokes().get(0).startSpace();
		boolean listed = populations.length > 0;
		TimeTrace trace = new TimeTrace(times, energy, ergotropy, incoherent, baths.stream().map(Bath::id).toList(), currents,
				listed ? space.names() : List.of(), populations, space.representation(),
				map.carrier() instanceof StateCarrier.OfDensities ? "density matrices, stroke by stroke" : "populations, stroke by stroke");
		return new Trace(trace, periods, period);
	}

	/** Carries the state through one period unless the last time lies in it. */
	private double[] period(long n, double[] start) {
		double[] state = start.clone();
		double[] heat = new double[baths.size()];
		double work = 0;
		for (int s = 0; s < map.strokes().size(); s++) {
			progress.check();
			show(s, n * period + starts[s], n * period + starts[s + 1], state);
			if (next == times.length) {
				return state;
			}
			StrokeMap stroke = map.strokes().get(s);
			double before = map.carrier().energy(state, stroke.startSpace());
			double[] taken = new double[stroke.baths().size()];
			state = stroke.apply(state.clone(), taken);
			for (int b = 0; b < taken.length; b++) {
				heat[index(stroke.baths().get(b))] += taken[b];
			}
			work += stroke instanceof WorkMap ? before - map.carrier().energy(state, stroke.endSpace()) : 0;
		}
		double change = 0;
		for (int c = 0; c < state.length; c++) {
			change = Math.max(change, Math.abs(state[c] - start[c]));
		}
		periods.add(new Period(heat, work, map.carrier().energy(state, map.strokes().get(map.strokes().size() - 1).endSpace()), change));
		return state;
	}

	private int index(Bath bath) {
		for (int b = 0; b < baths.size(); b++) {
			if (baths.get(b).id().equals(bath.id())) {
				return b;
			}
		}
		throw new IllegalStateException("bath " + bath.id() + " acts in no stroke");
	}

	/** Records every time from the start of a stroke up to, not including, its end. */
	private void show(int s, double from, double to, double[] state) {
		double last = times[times.length - 1];
		double margin = SAME_TIME * Math.max(last, period);
		if (next == times.length || !(times[next] < to - margin)) {
			return;
		}
		switch (map.strokes().get(s)) {
			case ThermalMap thermal -> {
				double[] inside = thermal.inEnergyBasis(state.clone());
				double[] ignored = new double[thermal.baths().size()];
				double at = from;
				while (next < times.length && times[next] < to - margin) {
					double span = Math.max(0, times[next] - at);
					if (span > margin) {
						span(s, thermal, span, last).apply(inside, ignored);
						at = times[next];
					}
					for (int b = 0; b < ignored.length; b++) {
						currents[index(thermal.baths().get(b))][next] = thermal.heatCurrent(b, inside);
					}
					record(thermal.fromEnergyBasis(inside.clone()), thermal.startSpace());
				}
			}
			case WorkMap work -> {
				while (next < times.length && times[next] < to - margin) {
					double fraction = Math.max(0, (times[next] - from) / (to - from));
					boolean begun = work.stroke().protocol() == WorkProtocol.SUDDEN || fraction > margin / (to - from);
					WorkMap part = begun ? ramp(s, work, fraction) : work;
					record(begun ? part.apply(state.clone(), new double[0]) : state, begun ? part.endSpace() : part.startSpace());
				}
			}
		}
	}

	private Propagator span(int s, ThermalMap thermal, double span, double last) {
		Map<Long, Propagator> kept = spans.get(s);
		if (kept.size() >= MOST_KEPT) {
			kept.clear();
		}
		return kept.computeIfAbsent(Math.round(span / (SAME_TIME * last)), key -> thermal.over(span));
	}

	private WorkMap ramp(int s, WorkMap work, double fraction) {
		if (work.stroke().protocol() == WorkProtocol.SUDDEN) {
			return work;
		}
		Map<Long, WorkMap> kept = ramps.get(s);
		if (kept.size() >= MOST_KEPT) {
			kept.clear();
		}
		return kept.computeIfAbsent(Math.round(fraction / SAME_TIME), key -> map.partly(s, fraction));
	}

	private void record(double[] state, EnergySpace space) {
		if ((next & 15) == 0) {
			progress.check();
			progress.report(0.1 + 0.9 * next / times.length, "time " + (next + 1) + " of " + times.length);
		}
		energy[next] = map.carrier().energy(state, space);
		if (ergotropy.length > 0) {
			Ergotropy now = ergotropy(state, space);
			ergotropy[next] = now.total();
			incoherent[next] = now.incoherent();
		}
		if (populations.length > 0) {
			double[] p = map.carrier().populations(state, space);
			for (int i = 0; i < p.length; i++) {
				populations[i][next] = p[i];
			}
		}
		next++;
	}

	private Ergotropy ergotropy(double[] state, EnergySpace space) {
		return switch (map.carrier()) {
			case StateCarrier.OfPopulations populations -> Ergotropy.of(space.energies(), state);
			case StateCarrier.OfDensities densities -> {
				double[][] rho = space.densityInEnergyBasis(densities.coordinates().matrix(state));
				yield Ergotropy.of(space.energies(), rho[0], rho[1], space.levelTolerance());
			}
		};
	}
}
