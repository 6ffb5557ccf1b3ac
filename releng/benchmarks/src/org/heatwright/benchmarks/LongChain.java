// SPDX-License-Identifier: EPL-2.0
package org.heatwright.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

import org.heatwright.physics.Progress;
import org.heatwright.physics.chain.FreeFermionChain;

/** An XX chain with noise at its ends by free fermions: processor seconds of the first solve. */
public final class LongChain {

	private LongChain() {
	}

	/** The number of qubits and the seconds that they may take. */
	public static void main(String[] arguments) {
		int size = Integer.parseInt(arguments[0]);
		double[] frequencies = new double[size];
		double[] exchanges = new double[size - 1];
		Arrays.setAll(frequencies, j -> 1 + 0.1 * Math.sin(j));
		Arrays.fill(exchanges, 0.2);
		long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		FreeFermionChain chain = FreeFermionChain.of(frequencies, exchanges, new FreeFermionChain.End(0.06, 0.03), new FreeFermionChain.End(0.05, 0.005),
				Progress.NONE);
		double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) * 1e-9;
		boolean within = seconds < Double.parseDouble(arguments[1]);
		System.out.printf(Locale.ROOT, "XX chain by free fermions, L = %d: %.3f s of CPU; allowed %s s; J = %.9g within %.1e%s%n", size, seconds, arguments[1],
				chain.first(), chain.error(), within ? "" : "  MISSED");
		if (!within) {
			System.exit(1);
		}
	}
}
