// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleFunction;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.generator.BathRates;
import org.heatwright.physics.linear.SparseLu;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.propagation.SecularEquation;
import org.heatwright.physics.space.EnergySpace;
import org.heatwright.physics.space.InitialPopulations;
import org.heatwright.physics.steady.Populations;

/**
 * How steady heat currents answer to a parameter theta, by implicit differentiation: with the generator G of the populations p and the rates W of each bath,
 * <pre>
 *   G dp = -(dG) p with 1' dp = 0,    dJ_a = sum_ij (E_i - E_j) (dW_ij p_j + W_ij dp_j) + (dE_i - dE_j) W_ij p_j.
 * </pre>
 * The rates are explicit functions of theta; their derivatives are differences of fourth order over a thousandth of theta, or over a step that changes rates
 * and energies by as much, good to about 1e-10. The populations, which are not explicit, are not
 * differenced. Levels must not meet. Cost: some ten assemblies and one sparse LU. Verified by {@code FluctuationsTest} against differences of whole solves.
 *
 * @param bathIds     the coupled baths
 * @param currents    J_a
 * @param derivatives dJ_a / dtheta
 */
public record SteadyResponse(List<String> bathIds, double[] currents, double[] derivatives) {

	private static final int LARGEST = 512;
	private static final double STEP = 1e-3;
	/** Values that cannot be, nearer than this relatively, leave no derivative. */
	private static final double NEAREST = 1e-6;
	private static final int MOST_TRIES = 80;
	/** Changes of rates and energies within which a step is right. */
	private static final double LEAST_FROM_ZERO = 1e-4;
	private static final double MOST_FROM_ZERO = 1e-2;
	private static final double LEAST = 1e-6;
	private static final double MOST = 0.5;

	public SteadyResponse {
		bathIds = List.copyOf(bathIds);
	}

	/** Rates of one value of theta, densely. */
	private record Point(double[] energies, List<double[]> rates) {
	}

	/**
	 * @param machine the machine for a value of theta
	 * @throws SolverRefusedException when the machine has coherences, several steady states, or too many states
	 */
	public static SteadyResponse of(DoubleFunction<Problem> machine, double theta, SolverOptions options, Progress progress) {
		Problem problem = machine.apply(theta);
		SecularEquation equation = SecularEquation.of(problem, options, progress);
		EnergySpace space = equation.space();
		if (!equation.populationsSuffice() || problem.drive().isPresent()) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "derivatives are computed for machines whose populations suffice; this one has coherences");
		}
		if (space.dimension() > LARGEST) {
			throw new SolverRefusedException(Reason.TOO_LARGE, "derivatives are computed up to " + LARGEST + " states, not " + space.dimension());
		}
		List<BathRates> rates = equation.rates();
		double[] start = InitialPopulations.of(problem.initialState(), space);
		Populations steady = Populations.steady(space.dimension(), rates, start, options.memoryLimitBytes(), progress);
		if (steady.classes().size() > 1) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "the machine has several steady states; their weights are not differentiated");
		}
		if (space.hasDegenerateLevels() && !space.isDeclaredBasis()) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED,
					"levels of the Hamiltonian meet at these values: there the secular equation is discontinuous and has no derivatives; move the parameters off the "
							+ "crossing");
		}
		Point at = point(equation, space.dimension());
		double h = step(theta, at, value -> point(SecularEquation.of(machine.apply(value), options, progress), space.dimension()), progress);
		Point[] around = new Point[4];
		double[] offsets = { -2 * h, -h, h, 2 * h };
		for (int k = 0; k < 4; k++) {
			progress.check();
			around[k] = point(SecularEquation.of(machine.apply(theta + offsets[k]), options, progress), space.dimension());
		}
		return response(equation.baths(), rates, at, slope(around, h), steady.values(), progress);
	}

	/**
	 * How far theta is moved: a thousandth of it, or of the spread of the energies where it is zero; less where a rate or a gap would change by much, more where
	 * all of them would change by little more than rounding,
	 * so that the step suits a parameter of any unit and a value of any size.
	 */
	private static double step(double theta, Point at, DoubleFunction<Point> point, Progress progress) {
		double spread = spread(at.energies);
		double h = STEP * (theta != 0 ? Math.abs(theta) : spread > 0 ? spread : 1);
		double least = theta == 0 ? LEAST_FROM_ZERO : LEAST;
		double most = theta == 0 ? MOST_FROM_ZERO : MOST;
		double tooFar = Double.POSITIVE_INFINITY;
		RuntimeException impossible = null;
		for (int k = 0; k < MOST_TRIES; k++) {
			progress.check();
			double change;
			try {
				change = Math.max(change(at, point.apply(theta - 2 * h)), change(at, point.apply(theta + 2 * h)));
			} catch (CancellationException e) {
				throw e;
			} catch (RuntimeException e) {
				// A machine of a value that cannot be, such as a negative temperature; or a number of qubits, of which only its own rounding can be.
				if (theta != 0 && h < NEAREST * Math.abs(theta)) {
					throw e;
				}
				impossible = e;
				change = Double.POSITIVE_INFINITY;
			}
			if (change > most) {
				tooFar = h;
				h /= 10;
			} else if (change >= least || 10 * h >= tooFar) {
				return h;
			} else {
				h *= 10;
			}
		}
		if (impossible != null) {
			throw impossible;
		}
		return h;
	}

	private static double spread(double[] energies) {
		double low = Double.POSITIVE_INFINITY;
		double high = Double.NEGATIVE_INFINITY;
		for (double energy : energies) {
			low = Math.min(low, energy);
			high = Math.max(high, energy);
		}
		return high - low;
	}

	/** The largest change of a rate relative to itself and of an energy relative to the spread; a rate that comes out of nothing counts against the largest. */
	private static double change(Point at, Point moved) {
		double change = 0;
		double spread = Math.max(spread(at.energies), spread(moved.energies));
		for (int i = 0; i < at.energies.length && spread > 0; i++) {
			change = Math.max(change, Math.abs((moved.energies[i] - moved.energies[0] - at.energies[i] + at.energies[0]) / spread));
		}
		for (int b = 0; b < at.rates.size(); b++) {
			double[] w = at.rates.get(b);
			double[] v = moved.rates.get(b);
			double largest = Math.max(largest(w), largest(v));
			for (int i = 0; i < w.length; i++) {
				double scale = w[i] > 0 ? w[i] : largest;
				change = scale > 0 ? Math.max(change, Math.abs(v[i] - w[i]) / scale) : change;
			}
		}
		return change;
	}

	private static double largest(double[] values) {
		double largest = 0;
		for (double value : values) {
			largest = Math.max(largest, value);
		}
		return largest;
	}

	private static Point point(SecularEquation equation, int states) {
		int d = equation.space().dimension();
		if (d != states) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "the parameter changes the number of states; there is no derivative");
		}
		List<double[]> dense = new ArrayList<>();
		for (BathRates bath : equation.rates()) {
			double[] w = new double[d * d];
			for (int e = 0; e < bath.size(); e++) {
				w[bath.high(e) * d + bath.low(e)] += bath.up(e);
				w[bath.low(e) * d + bath.high(e)] += bath.down(e);
			}
			dense.add(w);
		}
		return new Point(equation.space().energies(), dense);
	}

	/** (f(-2h) - 8 f(-h) + 8 f(h) - f(2h)) / 12 h. */
	private static Point slope(Point[] f, double h) {
		List<double[]> rates = new ArrayList<>();
		for (int b = 0; b < f[0].rates.size(); b++) {
			rates.add(slope(f[0].rates.get(b), f[1].rates.get(b), f[2].rates.get(b), f[3].rates.get(b), h));
		}
		return new Point(slope(f[0].energies, f[1].energies, f[2].energies, f[3].energies, h), rates);
	}

	private static double[] slope(double[] a, double[] b, double[] c, double[] d, double h) {
		double[] slope = new double[a.length];
		for (int i = 0; i < slope.length; i++) {
			slope[i] = (a[i] - d[i] + 8 * (c[i] - b[i])) / (12 * h);
		}
		return slope;
	}

	private static SteadyResponse response(List<Bath> baths, List<BathRates> rates, Point at, Point slope, double[] p, Progress progress) {
		int d = p.length;
		double[] right = new double[d];
		for (double[] dw : slope.rates) {
			for (int i = 0; i < d; i++) {
				for (int j = 0; j < d; j++) {
					if (i != j) {
						right[i] -= dw[i * d + j] * p[j];
						right[j] += dw[i * d + j] * p[j];
					}
				}
			}
		}
		right[0] = 0;
		double[] change = d == 1 ? new double[1] : SparseLu.of(columns(d, rates), progress::cancelled).solve(right);
		double[] currents = new double[baths.size()];
		double[] derivatives = new double[baths.size()];
		for (int b = 0; b < currents.length; b++) {
			double[] w = at.rates.get(b);
			double[] dw = slope.rates.get(b);
			for (int i = 0; i < d; i++) {
				for (int j = 0; j < d; j++) {
					double gap = at.energies[i] - at.energies[j];
					currents[b] += gap * w[i * d + j] * p[j];
					derivatives[b] += gap * (dw[i * d + j] * p[j] + w[i * d + j] * change[j]) + (slope.energies[i] - slope.energies[j]) * w[i * d + j] * p[j];
				}
			}
		}
		return new SteadyResponse(baths.stream().map(Bath::id).toList(), currents, derivatives);
	}

	private static org.heatwright.physics.linear.SparseColumns columns(int d, List<BathRates> rates) {
		GeneratorColumns columns = new GeneratorColumns(d);
		double scale = Double.MIN_NORMAL;
		for (BathRates bath : rates) {
			for (int e = 0; e < bath.size(); e++) {
				columns.transition(bath.low(e), bath.high(e), bath.up(e));
				columns.transition(bath.high(e), bath.low(e), bath.down(e));
				scale = Math.max(scale, Math.max(bath.up(e), bath.down(e)));
			}
		}
		return columns.withFirstRow(scale);
	}
}
