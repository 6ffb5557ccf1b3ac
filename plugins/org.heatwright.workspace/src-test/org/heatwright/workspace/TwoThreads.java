// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two threads that do something at the same time, begin every round together, and are waited for. */
final class TwoThreads {

	/** What thread 0 and thread 1 do in every round. */
	interface Work {

		void round(int thread) throws Exception;
	}

	private TwoThreads() {
	}

	/** What one of them throws is thrown. */
	static void run(int rounds, Work work) throws Exception {
		CyclicBarrier begin = new CyclicBarrier(2);
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			List<Future<Void>> ends = new ArrayList<>();
			for (int thread = 0; thread < 2; thread++) {
				ends.add(threads.submit(task(rounds, thread, work, begin)));
			}
			for (Future<Void> end : ends) {
				end.get();
			}
		}
	}

	private static Callable<Void> task(int rounds, int thread, Work work, CyclicBarrier begin) {
		return () -> {
			try {
				for (int round = 0; round < rounds; round++) {
					begin.await();
					work.round(thread);
				}
				return null;
			} finally {
				begin.reset();
			}
		};
	}
}
