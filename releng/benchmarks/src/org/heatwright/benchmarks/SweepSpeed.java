// SPDX-License-Identifier: EPL-2.0
package org.heatwright.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;

import org.heatwright.model.io.DesignFile;
import org.heatwright.model.study.Study;
import org.heatwright.model.study.StudyFactory;
import org.heatwright.physics.Progress;
import org.heatwright.study.plan.AxisText;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.study.solve.PointSolver;
import org.heatwright.study.solve.PointSolvers;

/**
 * How many points per second one core solves in a study: the three-level maser over hot temperature and coupling, a Dicke ladder of 100 qubits over two
 * temperatures. CPU time of the one thread that works,
 * so that a busy computer does not count; the median of several runs after two that warm up. Arguments: the folder of the gallery's machines. Prints {@code
 * name points-per-cpu-second}.
 */
public final class SweepSpeed {

	private static final int WARM_UP = 2;
	private static final int RUNS = 5;

	private SweepSpeed() {
	}

	public static void main(String[] arguments) throws IOException {
		Path machines = Path.of(arguments[0]);
		print("maser", plan(machines.resolve("three-level-maser.qtm"), "power", "hot.temperature=1..10:500", "pump.0.strength=0.05..0.5:400"));
		print("dicke100", plan(machines.resolve("dicke-heat-valve.qtm"), "heatCurrent:hot", "L=100", "hot.temperature=1..10:100", "cold.temperature=0.1..0.9:100"));
	}

	private static StudyPlan plan(Path design, String quantity, String... axes) throws IOException {
		Study study = StudyFactory.eINSTANCE.createStudy();
		for (String axis : axes) {
			study.getAxes().add(AxisText.parse(axis));
		}
		study.getQuantities().add(quantity);
		return StudyPlan.of(DesignFile.load(design), study);
	}

	private static void print(String name, StudyPlan plan) {
		PointSolvers solvers = new PointSolvers(plan);
		double[] speeds = new double[RUNS];
		double check = 0;
		for (int run = -WARM_UP; run < RUNS; run++) {
			PointSolver solver = solvers.solver(Progress.NONE);
			double[] row = new double[1];
			long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			for (long point = 0; point < plan.points(); point++) {
				if (!solver.solve(point, row).isEmpty()) {
					throw new IllegalStateException(plan.name(point) + " failed");
				}
				check += row[0];
			}
			double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) * 1e-9;
			if (run >= 0) {
				speeds[run] = plan.points() / seconds;
			}
		}
		java.util.Arrays.sort(speeds);
		System.out.printf(Locale.ROOT, "%s %.0f %.17g%n", name, speeds[RUNS / 2], check / (RUNS + WARM_UP) / plan.points());
	}
}
