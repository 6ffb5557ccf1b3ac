// SPDX-License-Identifier: EPL-2.0
package org.heatwright.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.cycle.CycleProblem;
import org.heatwright.physics.cycle.CycleSolver;
import org.heatwright.physics.cycle.CycleTransient;
import org.heatwright.physics.cycle.Stroke;
import org.heatwright.physics.cycle.WorkProtocol;
import org.heatwright.physics.medium.CollectiveQuantity;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.propagation.Transient;

/**
 * Machines in time: a limit cycle with friction on a ladder of 50 rungs and a trace of 10^4 points of 100 rungs, the median of six runs of each within a second
 * of CPU time (the first one, in a fresh virtual machine, is printed too), and how long
 * large ones go on after they have been asked to stop: at most a second.
 */
public final class InTime {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
	private static final int MOMENTS = 24;
	private static boolean missed;

	private InTime() {
	}

	public static void main(String[] arguments) {
		measure("limit cycle with friction, 50 rungs", progress -> CycleSolver.solve(friction(49), SolverOptions.defaults(), progress));
		measure("time trace of 10^4 points, 100 rungs",
				progress -> Transient.of(BenchmarkMachines.dickeLadder(99), 1000, 10_000, SolverOptions.defaults(), progress));
		stop("limit cycle with friction, 120 rungs", progress -> CycleSolver.solve(friction(119), SolverOptions.defaults(), progress));
		stop("transient of strokes with friction, 60 rungs, 10^5 points",
				progress -> CycleTransient.of(friction(59), 1e5, 100_000, SolverOptions.defaults(), progress));
		stop("time trace of 10^6 points, 300 rungs",
				progress -> Transient.of(BenchmarkMachines.dickeLadder(299), 1e4, 1_000_000, SolverOptions.defaults(), progress));
		System.exit(missed ? 1 : 0);
	}

	/** Sudden and slow changes of omega under a transverse field, which do not commute. */
	private static CycleProblem friction(int size) {
		Bath hot = new Bath("hot", Role.HOT, 0.3, new Ohmic(0.1, 1, 20), Convention.J_PI);
		Bath cold = new Bath("cold", Role.COLD, 2, new Ohmic(0.1, 1, 20), Convention.J_PI);
		Coupling heat = coupling(hot);
		Coupling cool = coupling(cold);
		return new CycleProblem(new Problem(array(size, 2), List.of(hot, cold), List.of(heat, cool), new InitialState.Ground()),
				List.of(new Stroke.Thermal("heat", 1, List.of(heat)), new Stroke.Work("expand", 1, WorkProtocol.LINEAR, s -> array(size, 2 - s)),
						new Stroke.Thermal("cool", 1, List.of(cool)),
						new Stroke.Work("compress", 1, WorkProtocol.LINEAR, s -> array(size, 1 + s))));
	}

	private static Coupling coupling(Bath bath) {
		return new Coupling(bath.id() + ".c", bath.id(),
				List.of(new Channel(bath.id() + ".0", 0.1, new NoiseOperator.Collective(Axis.Y), OptionalDouble.empty())), Correlation.COMMON);
	}

	private static QubitArray array(int size, double omega) {
		return new QubitArray(size, new double[] { omega }, List.of(new HamiltonianTerm.Collective(CollectiveQuantity.JX, 0.5)), Representation.SYMMETRIC);
	}

	private static void measure(String what, Consumer<Progress> work) {
		double[] seconds = new double[6];
		for (int run = 0; run < seconds.length; run++) {
			long start = THREADS.getCurrentThreadCpuTime();
			work.accept(Progress.NONE);
			seconds[run] = (THREADS.getCurrentThreadCpuTime() - start) * 1e-9;
		}
		double first = seconds[0];
		Arrays.sort(seconds);
		report(seconds[seconds.length / 2] <= 1,
				String.format(Locale.ROOT, "%-60s first %.2f s, median %.2f s of CPU time, wanted 1 s", what, first, seconds[seconds.length / 2]));
	}

	/** Asks to stop at moments spread over the first two seconds of the work. */
	private static void stop(String what, Consumer<Progress> work) {
		double worst = 0;
		int stopped = 0;
		for (int k = 0; k < MOMENTS; k++) {
			long deadline = System.nanoTime() + (long) (2e9 * k / MOMENTS);
			try {
				work.accept(new Deadline(deadline));
			} catch (CancellationException e) {
				worst = Math.max(worst, (System.nanoTime() - deadline) * 1e-9);
				stopped++;
			}
		}
		report(stopped > 0 && worst <= 1,
				String.format(Locale.ROOT, "%-60s goes on for at most %.3f s of wall time after %d requests to stop, wanted 1 s", what, worst, stopped));
	}

	private record Deadline(long nanoTime) implements Progress {

		@Override
		public boolean cancelled() {
			return System.nanoTime() - nanoTime > 0;
		}

		@Override
		public void report(double fraction, String task) {
			// nobody looks
		}
	}

	private static void report(boolean kept, String text) {
		missed |= !kept;
		System.out.println(text + (kept ? "" : "  MISSED"));
	}
}
