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
	private static final int MOST_PROBES = 4000;
	private static final int TEXT_BYTES = 20;

	/**
	 * Solves a few points; takes about half a second, or the time of one point.
	 *
	 * @param remaining how many points are still to be solved
	 */
	public static Estimate of(StudyPlan plan, long remaining, ChunkExecutor executor) {
		double secondsPerPoint = remaining == 0 ? 0 : secondsPerPoint(plan);
		int quantities = plan.quantities().size();
		long chunkBytes = 8L * plan.chunkSize() * quantities;
		return new Estimate(remaining, secondsPerPoint, secondsPerPoint * remaining / executor.width(), plan.points() * 8 * quantities + 64L * plan.chunks(),
				plan.points() * TEXT_BYTES * (quantities + plan.axes().size()), chunkBytes * 12 * executor.width());
	}

	private static double secondsPerPoint(StudyPlan plan) {
		PointSolver solver = new PointSolvers(plan).solver(Progress.NONE);
		double[] row = new double[plan.quantities().size()];
		int probes = (int) Math.min(plan.points(), MOST_PROBES);
		long started = System.nanoTime();
		double warm = 0;
		int done = 0;
		int counted = 0;
		for (double seconds = 0; done < probes && seconds < PROBE_SECONDS; seconds = (System.nanoTime() - started) * 1e-9) {
			if (seconds < PROBE_SECONDS / 2) {
				warm = seconds;
				counted = done;
			}
			// Runs of neighbours, as in a study, from places all over the plan.
			long place = (long) ((done / 20) * 20 * (double) plan.points() / probes) + done % 20;
			solver.solve(Math.min(place, plan.points() - 1), row);
			done++;
		}
		double total = (System.nanoTime() - started) * 1e-9;
		return done > counted ? (total - warm) / (done - counted) : total / Math.max(1, done);
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
			throw new StudyRefusedException(String.format(Locale.ROOT, "the study needs about %s on the disk of %s, which has %s left", bytes(journalBytes + resultBytes), folder, bytes(free)));
		}
		long heap = Runtime.getRuntime().maxMemory();
		if (heapBytes > heap / 2) {
			throw new StudyRefusedException(String.format(Locale.ROOT, "the study needs about %s of memory, and half of the %s that this program may use is the limit", bytes(heapBytes), bytes(heap)));
		}
	}

	/** One line for people: points, time, room on the disk. */
	public String sentence(String executor) {
		return String.format(Locale.ROOT, "%d points, about %s on %s (%.3g s per point), %s on the disk", points, duration(seconds), executor, secondsPerPoint, bytes(journalBytes + resultBytes));
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
