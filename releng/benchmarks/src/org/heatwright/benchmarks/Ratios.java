// SPDX-License-Identifier: EPL-2.0
package org.heatwright.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.kernel.PopulationKernel;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.Solver;

/**
 * Our side of {@code releng/benchmarks/ratios}: each machine solved again and again with everything that a solve gives (currents, all bounds, Xi afresh,
 * certificate), one line of JSON per
 * problem with the median time and the heat current of the hot bath. Warmed: runs of the first two seconds or the first 20 do not count.
 */
public final class Ratios {

	private static final double WARM_UP_SECONDS = 2;
	private static final int WARM_UP_RUNS = 20;
	private static final int RUNS = 31;
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private Ratios() {
	}

	public static void main(String[] arguments) {
		report("xxz7", 1, () -> solve(BenchmarkMachines.xxzChain(7), Equation.GLOBAL, 0));
		report("dicke100", 1, () -> Solver.steadyCurrents(BenchmarkMachines.dickeLadder(100), SolverOptions.defaults(), Progress.NONE).heatCurrents()[0]);
		report("dicke100whole", 1, () -> solve(BenchmarkMachines.dickeLadder(100), Equation.GLOBAL, 0));
		report("piqs20", 1, () -> Solver.steadyCurrents(BenchmarkMachines.localAndCollective(20), SolverOptions.defaults(), Progress.NONE).heatCurrents()[1]);
		report("piqs20whole", 1, () -> solve(BenchmarkMachines.localAndCollective(20), Equation.GLOBAL, 1));
		report("xxlocal7", 1, () -> solve(BenchmarkMachines.xxChain(7), Equation.LOCAL, 0));
		report("maser", 1, () -> solve(BenchmarkMachines.maser(0.2), Equation.GLOBAL, 0));
		int points = 1000;
		report("maserSweep", points, sweep(points));
	}

	private static double solve(Problem problem, Equation equation, int bath) {
		return Solver.solve(problem, new SolverOptions(equation, LambShift.NONE, 1L << 31, 1e-10), Progress.NONE).baths().get(bath).heatCurrent();
	}

	/** One machine for many temperatures of its hot bath, by the kernel that sweeps use; the current of the first point. */
	private static DoubleSupplier sweep(int points) {
		Problem problem = BenchmarkMachines.maser(0.2);
		PopulationKernel kernel = PopulationKernel.of(problem, SolverOptions.defaults()).orElseThrow();
		double[] strengths = { 0.3, 0.3, 0.3 };
		Supplier<Bath[]> baths = () -> problem.baths().toArray(Bath[]::new);
		return () -> {
			double first = 0;
			Bath[] next = baths.get();
			for (int i = 0; i < points; i++) {
				next[0] = new Bath("hot", next[0].role(), 0.2 + 1e-4 * i, next[0].spectrum(), next[0].convention());
				kernel.solve(next, strengths);
				first = i == 0 ? kernel.heatCurrent(0) : first;
			}
			return first;
		};
	}

	private static void report(String name, int points, DoubleSupplier run) {
		// On a busy machine two seconds of the clock may be a tenth of a second of work, too little for the compiler.
		long begin = THREADS.getCurrentThreadCpuTime();
		double answer = 0;
		for (int i = 0; i < WARM_UP_RUNS || THREADS.getCurrentThreadCpuTime() - begin < WARM_UP_SECONDS * 1e9; i++) {
			answer = run.getAsDouble();
		}
		double[] seconds = new double[RUNS];
		for (int i = 0; i < RUNS; i++) {
			long start = System.nanoTime();
			run.getAsDouble();
			seconds[i] = (System.nanoTime() - start) * 1e-9 / points;
		}
		Arrays.sort(seconds);
		System.out.printf(Locale.ROOT, "{\"name\": \"%s\", \"seconds\": %.9g, \"fastest\": %.9g, \"answer\": %.17g}%n", name, seconds[RUNS / 2], seconds[0], answer);
	}
}
