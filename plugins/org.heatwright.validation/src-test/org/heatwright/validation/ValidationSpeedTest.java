// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Machine;
import org.heatwright.validation.registry.Validator;
import org.junit.jupiter.api.Test;

/**
 * The rules that need only the file are run on every edit: a machine of ten elements and more takes under 20 ms. The median of many runs in CPU time, for the
 * computer may be busy; {@code releng/benchmarks/validation} has the figures of the gallery.
 */
class ValidationSpeedTest {

	private static final int RUNS = 101;
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	@Test
	void aSmallMachineTakesNoTime() throws IOException {
		Machine machine;
		try (InputStream in = ValidationSpeedTest.class.getResourceAsStream("levels.qtm")) {
			machine = DesignFile.load(in, "levels.qtm").machine();
		}
		long[] times = new long[RUNS];
		for (int run = 0; run < RUNS; run++) {
			long start = THREADS.getCurrentThreadCpuTime();
			Validator.validate(machine);
			times[run] = THREADS.getCurrentThreadCpuTime() - start;
		}
		Arrays.sort(times);
		System.out.println("validation of " + elements(machine) + " elements: median " + times[RUNS / 2] / 1000 + " us");
		assertTrue(elements(machine) >= 10, "too small a machine");
		assertTrue(times[RUNS / 2] < 20_000_000L, () -> times[RUNS / 2] / 1000 + " us");
	}

	private static int elements(Machine machine) {
		int count = 0;
		for (var contents = machine.eAllContents(); contents.hasNext(); contents.next()) {
			count++;
		}
		return count;
	}
}
