// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import java.util.ArrayList;
import java.util.List;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;

/**
 * The state at the start of the limit cycle that the initial state leads to: the average of C^n x over n. Populations by {@link StationaryChain} on the matrix
 * of C, density matrices by {@link KeptStates},
 * both with what the cycle conserves at its exact value; where the matrix would be too large, by {@link FixedPoint}. Verified by {@code LimitCyclesTest}.
 *
 * @param state               of trace one
 * @param mixed               the one that the mixture of all states leads to
 * @param kept                how many independent states the cycle keeps, one where every start leads to the same limit; where {@link FixedPoint} finds them,
 *        as many as the limits of three starts tell apart
 * @param residual            max |C x - x|
 * @param maps                applications of C
 * @param reciprocalCondition how near C comes to keeping one more state
 */
record LimitCycle(String method, double[] state, double[] mixed, int kept, double residual, int maps, double reciprocalCondition) {

	private static final int LARGEST_CHAIN = 320;
	private static final int LARGEST_MATRIX = 400;
	private static final double LARGEST_RESIDUAL = 1e-11;
	private static final double LARGEST_TRACE_ERROR = 1e-10;
	private static final double DIFFERENT = 1e-8;
	private static final int AVERAGED = 4;

	/** @throws SolverRefusedException when the limit is not found accurately */
	static LimitCycle of(CycleMap map, Progress progress) {
		LimitCycle found = switch (map.carrier()) {
			case StateCarrier.OfPopulations populations -> populations.dimension() <= LARGEST_CHAIN ? chain(map, progress) : iterated(map, progress);
			case StateCarrier.OfDensities densities -> densities.coordinates().unknowns() <= LARGEST_MATRIX ? matrix(map, progress) : iterated(map, progress);
		};
		double trace = map.carrier().trace(found.state);
		if (!(Math.abs(trace - 1) <= LARGEST_TRACE_ERROR)) {
			throw new SolverRefusedException(Reason.INACCURATE, "the limit cycle was found with the trace " + trace + " instead of 1");
		}
		if (!(found.residual <= LARGEST_RESIDUAL)) {
			throw new SolverRefusedException(Reason.INACCURATE, "the limit cycle has the residual " + found.residual + ", more than the allowed " + LARGEST_RESIDUAL);
		}
		return found;
	}

	private static LimitCycle chain(CycleMap map, Progress progress) {
		int n = map.carrier().dimension();
		double[] matrix = new double[n * n];
		for (int j = 0; j < n; j++) {
			progress.check();
			double[] image = map.apply(unit(n, j));
			for (int i = 0; i < n; i++) {
				matrix[i * n + j] = image[i];
			}
		}
		StationaryChain chain = new StationaryChain(matrix, n);
		double[] state = chain.from(map.start());
		double[] mixed = new StationaryChain(matrix, n).from(map.mixture());
		return new LimitCycle("limit cycle, censored chain of the populations over one cycle", state, mixed, chain.closedClasses(),
				largest(map.change(state)), n, 1);
	}

	private static KeptStates kept(CycleMap map, Progress progress) {
		int n = map.start().length;
		double[][] columns = new double[n][];
		double size = 0;
		for (int j = 0; j < n; j++) {
			progress.check();
			columns[j] = map.change(unit(n, j));
			size = Math.max(size, largest(columns[j]));
		}
		return KeptStates.of(columns, Math.ulp(1.0) * (map.changesAreExact() ? size : Math.max(1, size)));
	}

	/** What a cycle conserves it conserves in longer strokes too; what only such strokes change is slow here, and below rounding. */
	private static void requireKept(int count, CycleMap stretched, Progress progress) {
		if (kept(stretched, progress).count() < count) {
			throw KeptStates.slow(0);
		}
	}

	private static LimitCycle matrix(CycleMap map, Progress progress) {
		int n = map.start().length;
		KeptStates kept = kept(map, progress);
		if (kept.count() > 1) {
			requireKept(kept.count(), map.stretched(), progress);
		}
		double[] state = kept.from(map.start());
		return new LimitCycle("limit cycle, kept states of the map of one cycle", state, kept.from(map.mixture()), kept.count(),
				largest(map.change(state)), n, kept.reciprocalCondition());
	}

	private static LimitCycle iterated(CycleMap map, Progress progress) {
		FixedPoint search = new FixedPoint(traceKeeping(map, map.start()), progress);
		double[] state = search.from(map.start());
		double residual = search.residual();
		int maps = search.applications();
		double condition = search.reciprocalCondition();
		double[] mixed = new FixedPoint(traceKeeping(map, map.mixture()), progress).from(map.mixture());
		double[] any = new FixedPoint(traceKeeping(map, map.carrier().anyState()), progress).from(map.carrier().anyState());
		return new LimitCycle("limit cycle, GMRES on the map of one cycle", state, mixed,
				independent(List.of(state, mixed, any)), residual, maps, condition);
	}

	/** Whether every start leads to the same limit. */
	boolean unique() {
		return kept == 1;
	}

	/** How many limits differ from combinations of those before them; of trace one each. */
	private static int independent(List<double[]> limits) {
		List<double[]> differences = new ArrayList<>();
		for (double[] limit : limits.subList(1, limits.size())) {
			double[] rest = limit.clone();
			for (int i = 0; i < rest.length; i++) {
				rest[i] -= limits.get(0)[i];
			}
			for (double[] other : differences) {
				double factor = product(rest, other) / product(other, other);
				for (int i = 0; i < rest.length; i++) {
					rest[i] -= factor * other[i];
				}
			}
			if (largest(rest) > DIFFERENT) {
				differences.add(rest);
			}
		}
		return 1 + differences.size();
	}

	private static double product(double[] a, double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			sum += a[i] * b[i];
		}
		return sum;
	}

	/**
	 * C with the trace kept exactly, since its rounding of 1e-13 would let the trace of the fixed point drift to any value: what is lost is given back in the
	 * proportions of states that the start reaches, which hold
	 * as much of everything conserved as it does.
	 */
	private static java.util.function.UnaryOperator<double[]> traceKeeping(CycleMap map, double[] start) {
		double[] average = new double[start.length];
		double[] now = start;
		for (int k = 0; k < AVERAGED; k++) {
			for (int i = 0; i < average.length; i++) {
				average[i] += now[i] / AVERAGED;
			}
			now = map.apply(now);
		}
		return state -> {
			double[] image = map.apply(state);
			double lost = map.carrier().trace(state) - map.carrier().trace(image);
			for (int i = 0; i < image.length; i++) {
				image[i] += lost * average[i];
			}
			return image;
		};
	}

	private static double[] unit(int n, int j) {
		double[] unit = new double[n];
		unit[j] = 1;
		return unit;
	}

	private static double largest(double[] vector) {
		double largest = 0;
		for (double value : vector) {
			largest = Math.max(largest, Math.abs(value));
		}
		return largest;
	}
}
