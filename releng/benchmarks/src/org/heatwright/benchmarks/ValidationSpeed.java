// SPDX-License-Identifier: EPL-2.0
package org.heatwright.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.DesignValidation;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.validation.registry.Validator;

/**
 * How long the rules take for every machine of the gallery: those that need only the file, and all that need no solve. CPU time of the one thread that works,
 * medians after a warm-up. Argument: the
 * milliseconds that the rules of the file may take at most. The first line is the first validation of the virtual machine, classes and all.
 */
public final class ValidationSpeed {

	private static final int RUNS = 31;

	private ValidationSpeed() {
	}

	public static void main(String[] arguments) {
		double most = Double.parseDouble(arguments[0]);
		Machine first = Gallery.find("three-level-maser").orElseThrow().open().machine();
		System.out.printf(Locale.ROOT, "%-26s %8s %12s %12s%n", "first validation", "", milliseconds(() -> Validator.validate(first)), "");
		System.out.printf(Locale.ROOT, "%-26s %8s %12s %12s%n", "machine", "elements", "file, ms", "bounds, ms");
		boolean slow = false;
		for (String name : Gallery.names()) {
			Machine machine = Gallery.find(name).orElseThrow().open().machine();
			double file = median(() -> Validator.validate(machine));
			double all = median(() -> DesignValidation.of(machine, AnalysisOptions.defaults(), Progress.NONE));
			System.out.printf(Locale.ROOT, "%-26s %8d %12.3f %12.3f%n", name, elements(machine), file, all - file);
			slow |= file > most;
		}
		if (slow) {
			System.err.println("a machine takes more than " + most + " ms");
			System.exit(1);
		}
	}

	private static String milliseconds(Runnable work) {
		return String.format(Locale.ROOT, "%.1f ms", once(work));
	}

	private static double median(Runnable work) {
		double[] times = new double[RUNS];
		for (int run = -RUNS; run < RUNS; run++) {
			double time = once(work);
			if (run >= 0) {
				times[run] = time;
			}
		}
		Arrays.sort(times);
		return times[RUNS / 2];
	}

	private static double once(Runnable work) {
		long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		work.run();
		return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) * 1e-6;
	}

	private static int elements(Machine machine) {
		int count = 0;
		for (var contents = machine.eAllContents(); contents.hasNext(); contents.next()) {
			count++;
		}
		return count;
	}
}
