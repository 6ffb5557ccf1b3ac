// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleFunction;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.counting.SteadyResponse;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;

/**
 * How steady heat currents and the power of a drive answer to a parameter theta, by differences of whole solves: for machines with coherences or a drive, which
 * {@link SteadyResponse} does not differentiate.
 * Differences of fourth order over h and over h/2; what they differ by is the error, and where it is not small, as where levels meet and the secular equation
 * is discontinuous, there is no answer.
 * Cost: nine solves or more. Verified by {@code SensitivityScalesTest}.
 *
 * @param bathIds     the coupled baths
 * @param currents    J_a, then the power given to the drive where there is one
 * @param derivatives their derivatives
 * @param errors      of the derivatives
 */
public record SolvedResponse(List<String> bathIds, double[] currents, double[] derivatives, double[] errors) {

	private static final int LARGEST = 1024;
	private static final double STEP = 1e-3;
	private static final int MOST_TRIES = 40;
	private static final double LEAST = 1e-7;
	private static final double MOST = 0.05;
	private static final double LARGEST_ERROR = 1e-5;

	public SolvedResponse {
		bathIds = List.copyOf(bathIds);
	}

	/** Whether the last number is the power of a drive. */
	public boolean hasDrive() {
		return currents.length > bathIds.size();
	}

	/** @throws SolverRefusedException when a machine near theta is not solved, or the differences do not agree */
	public static SolvedResponse of(DoubleFunction<Problem> machine, double theta, SolverOptions options, Progress progress) {
		Solution middle = Solver.solve(machine.apply(theta), options, progress);
		if (middle.steadyState().closedClasses().size() > 1) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "the machine has several steady states; their weights are not differentiated");
		}
		if (middle.steadyState().unknowns() > LARGEST) {
			throw new SolverRefusedException(Reason.TOO_LARGE, "machines with coherences are differentiated by solving them again and again, up to " + LARGEST
					+ " unknowns, not " + middle.steadyState().unknowns());
		}
		DoubleFunction<double[]> numbers = value -> numbers(Solver.solve(machine.apply(value), options, progress));
		double[] at = numbers(middle);
		double scale = largest(at);
		double spread = middle.hamiltonian().maxEnergy() - middle.hamiltonian().minEnergy();
		double h = step(theta, STEP * (theta != 0 ? Math.abs(theta) : spread > 0 ? spread : 1), numbers, at, scale, progress);
		double[] wide = slope(numbers, theta, h);
		double[] narrow = slope(numbers, theta, h / 2);
		double[] errors = new double[at.length];
		double largest = Math.max(largest(narrow), scale * STEP / h);
		for (int i = 0; i < errors.length; i++) {
			errors[i] = Math.abs(wide[i] - narrow[i]);
			if (!(errors[i] <= LARGEST_ERROR * largest)) {
				throw new SolverRefusedException(Reason.NOT_SUPPORTED, String.format(Locale.ROOT,
						"differences over %.2g and over half of it give the derivatives %.6g and %.6g: the current is not smooth here, as where levels meet;"
						+ " move the parameter", h, wide[i], narrow[i]));
			}
		}
		return new SolvedResponse(middle.baths().stream().map(BathResult::bathId).toList(), at, narrow, errors);
	}

	private static double[] numbers(Solution solution) {
		int baths = solution.baths().size();
		double[] numbers = new double[baths + (solution.drive().isPresent() ? 1 : 0)];
		for (int b = 0; b < baths; b++) {
			numbers[b] = solution.baths().get(b).heatCurrent();
		}
		solution.drive().ifPresent(drive -> numbers[baths] = drive.power());
		return numbers;
	}

	/** A step over which the numbers change by more than rounding and by little. */
	private static double step(double theta, double first, DoubleFunction<double[]> numbers, double[] at, double scale, Progress progress) {
		double h = first;
		double tooFar = Double.POSITIVE_INFINITY;
		RuntimeException impossible = null;
		for (int k = 0; k < MOST_TRIES; k++) {
			progress.check();
			double change;
			try {
				change = scale == 0 ? 0 : Math.max(distance(numbers.apply(theta + 2 * h), at), distance(numbers.apply(theta - 2 * h), at)) / scale;
			} catch (CancellationException e) {
				throw e;
			} catch (RuntimeException e) {
				// A machine of a value that cannot be, such as a negative temperature.
				impossible = e;
				change = Double.POSITIVE_INFINITY;
			}
			if (change > MOST) {
				tooFar = h;
				h /= 10;
			} else if (change >= LEAST || 10 * h >= tooFar || theta != 0 && h >= STEP * Math.abs(theta)) {
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

	private static double distance(double[] a, double[] b) {
		double distance = a.length == b.length ? 0 : Double.POSITIVE_INFINITY;
		for (int i = 0; i < a.length && i < b.length; i++) {
			distance = Math.max(distance, Math.abs(a[i] - b[i]));
		}
		return distance;
	}

	private static double largest(double[] values) {
		double largest = 0;
		for (double value : values) {
			largest = Math.max(largest, Math.abs(value));
		}
		return largest;
	}

	/** (f(-2h) - 8 f(-h) + 8 f(h) - f(2h)) / 12 h. */
	private static double[] slope(DoubleFunction<double[]> f, double theta, double h) {
		double[] a = f.apply(theta - 2 * h);
		double[] b = f.apply(theta - h);
		double[] c = f.apply(theta + h);
		double[] d = f.apply(theta + 2 * h);
		double[] slope = new double[a.length];
		for (int i = 0; i < slope.length; i++) {
			slope[i] = (a[i] - d[i] + 8 * (c[i] - b[i])) / (12 * h);
		}
		return slope;
	}
}
