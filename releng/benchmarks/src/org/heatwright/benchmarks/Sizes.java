// SPDX-License-Identifier: EPL-2.0
package org.heatwright.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.Solver;

/**
 * Cost against size, in CPU seconds of the solving thread, which a busy machine does not inflate: medians of several whole solves with all bounds and Xi
 * afresh.
 */
public final class Sizes {

	private record Family(String title, IntFunction<Problem> machine, Equation equation, int[] sizes, String unknowns, IntFunction<Double> states) {
	}

	private static final Map<String, Family> FAMILIES = families();
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	/** Solves that take longer are not repeated. */
	private static final double LONG = 5;

	private Sizes() {
	}

	private static Map<String, Family> families() {
		Map<String, Family> families = new LinkedHashMap<>();
		families.put("ladder", new Family("Dicke ladder, three baths", BenchmarkMachines::dickeLadder, Equation.GLOBAL,
				new int[] { 100, 1000, 10000, 100000, 1000000 }, "states", size -> size + 1.0));
		families.put("sectors",
				new Family("local + collective noise", BenchmarkMachines::localAndCollective, Equation.GLOBAL, new int[] { 20, 40, 80, 140, 200 }, "states",
				size -> (size / 2.0 + 1) * (size / 2.0 + 1)));
		families.put("chain", new Family("XXZ chain, global", BenchmarkMachines::xxzChain, Equation.GLOBAL, new int[] { 4, 5, 6, 7, 8, 9, 10 }, "states",
				size -> Math.pow(2, size)));
		families.put("local", new Family("XX chain, local equation", BenchmarkMachines::xxChain, Equation.LOCAL, new int[] { 3, 4, 5, 6, 7 }, "states",
				size -> Math.pow(2, size)));
		return families;
	}

	/** Either a folder for the plot and its numbers, or a family, a size, the seconds and the mebibytes that it may take. */
	public static void main(String[] arguments) throws IOException {
		if (arguments.length == 1) {
			measureAll(Path.of(arguments[0]));
		} else {
			limit(arguments);
		}
	}

	private static void limit(String[] arguments) {
		Family family = FAMILIES.get(arguments[0]);
		int size = Integer.parseInt(arguments[1]);
		double first = seconds(family, size);
		double[] more = first > LONG ? new double[] { first, first } : IntStream.range(0, 3).mapToDouble(i -> seconds(family, size)).sorted().toArray();
		double allowed = Double.parseDouble(arguments[2]);
		System.out.printf(Locale.ROOT, "%s, L = %d: first solve %.3f s, warm %.3f s of CPU; allowed %s s and %s MiB%s%n", family.title, size, first, more[1],
				arguments[2], arguments[3],
				first < allowed ? "" : "  MISSED");
		if (first >= allowed) {
			System.exit(1);
		}
	}

	private static double seconds(Family family, int size) {
		long start = THREADS.getCurrentThreadCpuTime();
		Solver.solve(family.machine.apply(size), new SolverOptions(family.equation, LambShift.NONE, Runtime.getRuntime().maxMemory() * 3 / 4, 1e-10), Progress.NONE);
		return (THREADS.getCurrentThreadCpuTime() - start) * 1e-9;
	}

	/** A second and a half of solves, or one that takes longer. */
	private static void warm(Family family, int size) {
		for (double spent = 0; spent < 1.5;) {
			spent += seconds(family, size);
		}
	}

	private static void measureAll(Path folder) throws IOException {
		StringBuilder table = new StringBuilder("family,L,states,seconds\n");
		CostPlot plot = new CostPlot();
		for (Family family : FAMILIES.values()) {
			List<double[]> points = new ArrayList<>();
			for (int size : family.sizes) {
				int runs = size == family.sizes[family.sizes.length - 1] ? 3 : 9;
				warm(family, size);
				double[] measured = IntStream.range(0, runs).mapToDouble(i -> seconds(family, size)).sorted().toArray();
				points.add(new double[] { family.states.apply(size), measured[runs / 2] });
				table.append(String.format(Locale.ROOT, "%s,%d,%.0f,%.6g%n", family.title, size, family.states.apply(size), measured[runs / 2]));
			}
			double slope = slope(points);
			System.out.printf(Locale.ROOT, "%-28s time ~ states^%.2f over the last points%n", family.title, slope);
			plot.add(family.title + String.format(Locale.ROOT, " (slope %.2f)", slope), points);
		}
		Files.writeString(folder.resolve("cost-against-size.csv"), table.toString());
		Files.writeString(folder.resolve("cost-against-size.svg"), plot.svg());
	}

	/** Least squares of ln t over ln states on the last three points. */
	private static double slope(List<double[]> points) {
		List<double[]> last = points.subList(points.size() - 3, points.size());
		double[] x = last.stream().mapToDouble(point -> Math.log(point[0])).toArray();
		double[] y = last.stream().mapToDouble(point -> Math.log(point[1])).toArray();
		double meanX = Arrays.stream(x).average().orElseThrow();
		double meanY = Arrays.stream(y).average().orElseThrow();
		double above = 0;
		double below = 0;
		for (int i = 0; i < x.length; i++) {
			above += (x[i] - meanX) * (y[i] - meanY);
			below += (x[i] - meanX) * (x[i] - meanX);
		}
		return above / below;
	}
}
