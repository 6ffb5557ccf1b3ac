// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.heatwright.physics.Progress;
import org.heatwright.study.StudyRefusedException;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.study.solve.PointSolver;
import org.heatwright.study.solve.PointSolvers;

/**
 * What a study will take, found out by solving a few of its points.
 *
 * @param points         still to be solved
 * @param secondsPerPoint in one thread, at points spread over the plan; the first ones, where the program warms up, do not count
 * @param seconds        until the end
 * @param journalBytes   on the disk, for the journal
 * @param resultBytes    on the disk, for a table of all points as text
 * @param heapBytes      in memory, for what waits to be written
 */
public record Estimate(long points, double secondsPerPoint, double seconds, long journalBytes, long resultBytes, long heapBytes) {

	/** A study that takes longer says so before it starts. */
	public static final double DAY = 86_400;

	private static final double PROBE_SECONDS = 0.4;
	private static final double LONG_POINT_SECONDS = 10;
	private static final int MOST_PROBES = 4000;
	private static final int TEXT_BYTES = 20;

	/**
	 * Solves a few points; takes about half a second, or the time of two points.
	 *
	 * @param remaining how many points are still to be solved
	 */
	public static Estimate of(StudyPlan plan, long remaining, ChunkExecutor executor) {
		return of(plan, remaining, executor, Progress.NONE);
	}

	/** @throws java.util.concurrent.CancellationException when the progress says so */
	public static Estimate of(StudyPlan plan, long remaining, ChunkExecutor executor, Progress progress) {
		double secondsPerPoint = remaining == 0 ? 0 : secondsPerPoint(plan, progress);
		int quantities = plan.quantities().size();
		long chunkBytes = 8L * plan.chunkSize() * quantities;
		return new Estimate(remaining, secondsPerPoint, secondsPerPoint * remaining / executor.width(), plan.points() * 8 * quantities + 64L * plan.chunks(),
				plan.points() * TEXT_BYTES * (quantities + plan.axes().size()), chunkBytes * 12 * executor.width());
	}

	/** The first point pays for what is prepared once and counts only when it is all there is time for; of the others the later half counts. */
	private static double secondsPerPoint(StudyPlan plan, Progress progress) {
		PointSolver solver = new PointSolvers(plan, progress).solver(progress);
		double[] row = new double[plan.quantities().size()];
		double first = seconds(() -> solver.solve(0, row));
		if (plan.points() == 1 || first > LONG_POINT_SECONDS) {
			return first;
		}
		int done = 0;
		double total = 0;
		int warm = 0;
		double warmSeconds = 0;
		while (total < PROBE_SECONDS && done < MOST_PROBES) {
			// Runs of neighbours, as in a study, from places all over the plan.
			long place = done / 20 * 7919L * 20 % plan.points() + done % 20;
			total += seconds(() -> solver.solve(Math.min(place, plan.points() - 1), row));
			done++;
			if (total < PROBE_SECONDS / 2) {
				warm = done;
				warmSeconds = total;
			}
		}
		return done > warm ? (total - warmSeconds) / (done - warm) : total / done;
	}

	private static double seconds(Runnable work) {
		long begin = System.nanoTime();
		work.run();
		return (System.nanoTime() - begin) * 1e-9;
	}

	/**
	 * Refuses what cannot fit.
	 *
	 * @param folder where the results will lie
	 * @throws StudyRefusedException with both numbers
	 */
	public void requireRoom(Path folder) throws IOException {
		Path existing = folder.toAbsolutePath();
		while (!Files.exists(existing)) {
			existing = existing.getParent();
		}
		long free = Files.getFileStore(existing).getUsableSpace();
		if (journalBytes + resultBytes > free) {
			throw new StudyRefusedException(String.format(Locale.ROOT, "the study needs about %s on the disk of %s, which has %s left",
					bytes(journalBytes + resultBytes), folder, bytes(free)));
		}
		long heap = Runtime.getRuntime().maxMemory();
		if (heapBytes > heap / 2) {
			throw new StudyRefusedException(String.format(Locale.ROOT,
					"the study needs about %s of memory, and half of the %s that this program may use is the limit", bytes(heapBytes), bytes(heap)));
		}
	}

	/** One line for people: points, time, room on the disk and in memory. */
	public String sentence(String executor) {
		return String.format(Locale.ROOT, "%d points, about %s on %s (%.3g s per point), %s on the disk, %s of memory", points, duration(seconds), executor,
				secondsPerPoint, bytes(journalBytes + resultBytes), bytes(heapBytes));
	}

	/** "3 d 4 h", "2 min", "less than a second". */
	public static String duration(double seconds) {
		List<String> units = List.of("d", "h", "min", "s");
		double[] sizes = { DAY, 3600, 60, 1 };
		if (Double.isInfinite(seconds) || Double.isNaN(seconds)) {
			return "unknown time";
		}
		for (int i = 0; i < sizes.length; i++) {
			if (seconds >= sizes[i]) {
				long whole = (long) (seconds / sizes[i]);
				long rest = i + 1 < sizes.length ? (long) ((seconds - whole * sizes[i]) / sizes[i + 1]) : 0;
				return whole + " " + units.get(i) + (rest > 0 ? " " + rest + " " + units.get(i + 1) : "");
			}
		}
		return "less than a second";
	}

	private static String bytes(long bytes) {
		return bytes < 1 << 20 ? (bytes + 1023 >> 10) + " KiB" : bytes < 10L << 30 ? (bytes >> 20) + " MiB" : (bytes >> 30) + " GiB";
	}
}
