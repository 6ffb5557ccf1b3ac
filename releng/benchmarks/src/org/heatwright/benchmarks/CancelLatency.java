// SPDX-License-Identifier: EPL-2.0
package org.heatwright.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.Solver;

/**
 * How long a solve of about a minute or more goes on after it was cancelled, at several moments of each way of solving: the time until its thread has ended,
 * and the processor time that it took
 * meanwhile, which a busy machine does not inflate. Besides, the longest stretch of processor time between two questions in whole solves, wherever a cancel
 * might fall, and how long the refusal of
 * what does not fit takes. Fails beyond one second of processor time.
 */
public final class CancelLatency {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
	private static final double[] MOMENTS = { 2, 10, 30 };
	private static final double ALLOWED = 1;

	private record Solve(String name, Problem problem, Equation equation) {
	}

	private CancelLatency() {
	}

	private static List<Solve> solves() {
		return List.of(new Solve("4096 real levels, dense eigenvectors", BenchmarkMachines.isingChain(12), Equation.GLOBAL),
				new Solve("1024 complex levels, dense eigenvectors", BenchmarkMachines.complexChain(10), Equation.GLOBAL),
				new Solve("local equation of 9 qubits, sparse factors", BenchmarkMachines.xxChain(9), Equation.LOCAL),
				new Solve("7 equal qubits, degenerate levels", BenchmarkMachines.equalQubits(7), Equation.GLOBAL),
				new Solve("local and collective noise, L = 700, banded rates", BenchmarkMachines.localAndCollective(700), Equation.GLOBAL));
	}

	private static List<Solve> wholeSolves() {
		return List.of(new Solve("2048 real levels", BenchmarkMachines.isingChain(11), Equation.GLOBAL),
				new Solve("1024 complex levels", BenchmarkMachines.complexChain(10), Equation.GLOBAL),
				new Solve("local equation of 8 qubits", BenchmarkMachines.xxChain(8), Equation.LOCAL),
				new Solve("7 equal qubits", BenchmarkMachines.equalQubits(7), Equation.GLOBAL),
				new Solve("local and collective noise, L = 500", BenchmarkMachines.localAndCollective(500), Equation.GLOBAL),
				new Solve("ladder of 1,000,000 qubits", BenchmarkMachines.dickeLadder(1_000_000), Equation.GLOBAL));
	}

	private static List<Solve> tooLarge() {
		return List.of(new Solve("2^20 product states", BenchmarkMachines.isingChain(20), Equation.GLOBAL),
				new Solve("local equation of 14 qubits", BenchmarkMachines.xxChain(14), Equation.LOCAL),
				new Solve("ladder of 2e9 qubits", BenchmarkMachines.dickeLadder(2_000_000_000), Equation.GLOBAL));
	}

	private static final class Flag implements Progress {

		private final AtomicBoolean stop = new AtomicBoolean();

		@Override
		public boolean cancelled() {
			return stop.get();
		}

		@Override
		public void report(double fraction, String task) {
			// nobody reads it
		}
	}

	public static void main(String[] arguments) throws InterruptedException {
		boolean missed = false;
		for (Solve solve : solves()) {
			List<String> moments = new ArrayList<>();
			double worst = 0;
			for (double moment : MOMENTS) {
				double[] latency = latency(solve, moment);
				if (latency.length == 0) {
					moments.add(String.format(Locale.ROOT, "ended before %.0f s", moment));
					break;
				}
				worst = Math.max(worst, latency[1]);
				moments.add(String.format(Locale.ROOT, "at %.0f s: %.3f s (%.3f s of CPU)", moment, latency[0], latency[1]));
			}
			missed |= worst > ALLOWED;
			System.out.printf(Locale.ROOT, "cancelled, %s: %s%s%n", solve.name, String.join(", ", moments), worst > ALLOWED ? "  MISSED" : "");
		}
		for (Solve solve : wholeSolves()) {
			double[] stretch = longestStretch(solve);
			missed |= stretch[1] > ALLOWED;
			System.out.printf(Locale.ROOT, "asked, %s: %.2f s of CPU, at most %.3f s between two of %.0f questions%s%n", solve.name, stretch[0], stretch[1], stretch[2],
					stretch[1] > ALLOWED ? "  MISSED" : "");
		}
		for (Solve solve : tooLarge()) {
			double seconds = refusal(solve);
			missed |= seconds > ALLOWED;
			System.out.printf(Locale.ROOT, "refused, %s: %.3f s of CPU%s%n", solve.name, seconds, seconds > ALLOWED ? "  MISSED" : "");
		}
		if (missed) {
			System.exit(1);
		}
	}

	/** Wall time and CPU time from the cancel to the end of the thread; empty when the solve was over before. */
	private static double[] latency(Solve solve, double moment) throws InterruptedException {
		Flag flag = new Flag();
		long[] cpu = new long[1];
		boolean[] cancelled = new boolean[1];
		Thread thread = new Thread(() -> {
			try {
				Solver.solve(solve.problem, options(solve), flag);
			} catch (CancellationException e) {
				cancelled[0] = true;
			}
			cpu[0] = THREADS.getCurrentThreadCpuTime();
		});
		thread.start();
		thread.join((long) (moment * 1000));
		if (!thread.isAlive()) {
			return new double[0];
		}
		long used = THREADS.getThreadCpuTime(thread.threadId());
		long asked = System.nanoTime();
		flag.stop.set(true);
		thread.join();
		return cancelled[0] ? new double[] { (System.nanoTime() - asked) * 1e-9, (cpu[0] - used) * 1e-9 } : new double[0];
	}

	/** Measures the processor time between two questions. */
	private static final class Stretches implements Progress {

		private long last = THREADS.getCurrentThreadCpuTime();
		private long longest;
		private long questions;

		@Override
		public boolean cancelled() {
			long now = THREADS.getCurrentThreadCpuTime();
			longest = Math.max(longest, now - last);
			last = now;
			questions++;
			return false;
		}

		@Override
		public void report(double fraction, String task) {
			// nobody reads it
		}
	}

	/** Whole time, longest time between two questions, number of questions. */
	private static double[] longestStretch(Solve solve) {
		long start = THREADS.getCurrentThreadCpuTime();
		Stretches stretches = new Stretches();
		Solver.solve(solve.problem, options(solve), stretches);
		stretches.cancelled();
		return new double[] { (stretches.last - start) * 1e-9, stretches.longest * 1e-9, stretches.questions };
	}

	private static double refusal(Solve solve) {
		long start = THREADS.getCurrentThreadCpuTime();
		try {
			Solver.solve(solve.problem, options(solve), Progress.NONE);
			throw new IllegalStateException(solve.name + " was not refused");
		} catch (SolverRefusedException e) {
			return (THREADS.getCurrentThreadCpuTime() - start) * 1e-9;
		}
	}

	private static SolverOptions options(Solve solve) {
		return new SolverOptions(solve.equation, LambShift.NONE, Runtime.getRuntime().maxMemory() * 3 / 4, 1e-10);
	}
}
