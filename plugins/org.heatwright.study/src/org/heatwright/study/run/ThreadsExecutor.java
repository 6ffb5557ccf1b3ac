// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.heatwright.study.journal.ChunkResult;

/**
 * Computes chunks on several threads of this process, each with its own memory; finished chunks wait in a bounded queue, so memory does not grow with the
 * study.
 */
public final class ThreadsExecutor implements ChunkExecutor {

	private static final long TICK_MILLIS = 50;

	private final int threads;

	/** @param threads at least one */
	public ThreadsExecutor(int threads) {
		if (threads < 1) {
			throw new IllegalArgumentException("a study needs at least one thread, not " + threads);
		}
		this.threads = threads;
	}

	/** One run: the workers and what they share. */
	private final class Run {

		private final List<Integer> chunks;
		private final ChunkWork.Prepared work;
		private final Cancellation cancellation;
		private final BlockingQueue<ChunkResult> finished = new ArrayBlockingQueue<>(4 * threads);
		private final AtomicInteger next = new AtomicInteger();
		private final AtomicInteger running = new AtomicInteger(threads);
		private volatile boolean stopped;
		private volatile Throwable failure;

		Run(ChunkWork work, List<Integer> chunks, Cancellation cancellation) {
			this.chunks = chunks;
			this.work = work.prepare(cancellation);
			this.cancellation = cancellation;
		}

		void work() {
			try {
				ChunkWork.Solver solver = work.solver(() -> stopped || cancellation.cancelled());
				for (int i = next.getAndIncrement(); i < chunks.size(); i = next.getAndIncrement()) {
					ChunkResult result = solver.solve(chunks.get(i));
					while (!finished.offer(result, TICK_MILLIS, TimeUnit.MILLISECONDS)) {
						if (stopped) {
							return;
						}
					}
				}
			} catch (CancellationException | InterruptedException e) {
				// The others notice by themselves.
			} catch (Throwable e) {
				failure = e;
				stopped = true;
			} finally {
				running.decrementAndGet();
			}
		}

		void collect(Sink sink) throws IOException, InterruptedException {
			List<ChunkResult> batch = new ArrayList<>();
			while (running.get() > 0 || !finished.isEmpty()) {
				ChunkResult first = finished.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
				if (first != null) {
					batch.clear();
					batch.add(first);
					finished.drainTo(batch);
					sink.accept(batch);
				}
			}
			if (failure != null) {
				throw new IllegalStateException("a thread of the study failed", failure);
			}
		}
	}

	@Override
	public void run(ChunkWork work, List<Integer> chunks, Sink sink, Cancellation cancellation) throws IOException, InterruptedException {
		Run run;
		try {
			run = new Run(work, chunks, cancellation);
		} catch (CancellationException e) {
			// Nothing was begun.
			return;
		}
		List<Thread> workers = new ArrayList<>();
		for (int i = 0; i < threads; i++) {
			Thread worker = new Thread(run::work, "study " + (i + 1));
			worker.setDaemon(true);
			worker.start();
			workers.add(worker);
		}
		try {
			run.collect(sink);
		} finally {
			run.stopped = true;
			for (Thread worker : workers) {
				worker.join();
			}
		}
	}

	@Override
	public String description() {
		return threads == 1 ? "1 thread" : threads + " threads";
	}

	@Override
	public int width() {
		return threads;
	}
}
