// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.io.StudyFile;
import org.heatwright.model.study.Study;
import org.heatwright.picture.figure.Figure;
import org.heatwright.study.RecordedQuantity;
import org.heatwright.study.StudyException;
import org.heatwright.study.journal.ChunkResult;
import org.heatwright.study.journal.Journal;
import org.heatwright.study.optimum.Candidate;
import org.heatwright.study.optimum.FrontFile;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.study.result.ResultFolder;
import org.heatwright.study.result.StudyTable;

/**
 * A study and what lies beside it: the points of its journal and the front of its objectives. Read once, so that a report holds no file open. Verified by
 * {@code StudyReportTest}.
 *
 * @param name     of the file
 * @param finished recorded points, failed ones among them
 * @param ranges   what was recorded
 * @param figures  a map, a curve or a family of each quantity, and the loop of power over efficiency; none when there are too many axes
 * @param front    between the objectives; empty when none was looked for
 * @param notes    what was damaged on the disk and does not count
 */
public record StudyRecord(String name, StudyPlan plan, long finished, long failed, List<Range> ranges, List<Figure> figures, List<Candidate> front,
		List<String> notes) {

	/** A recorded quantity: where it is smallest and largest. Of a regime there is neither. */
	public record Range(RecordedQuantity quantity, double smallest, long smallestAt, double largest, long largestAt) {
	}

	public StudyRecord {
		ranges = List.copyOf(ranges);
		figures = List.copyOf(figures);
		front = List.copyOf(front);
		notes = List.copyOf(notes);
	}

	/**
	 * Reads a study with its results, of a run that is under way too; computes nothing but the few designs of a front, and writes nothing.
	 *
	 * @throws IOException    when a file cannot be read
	 * @throws StudyException when study and design do not fit
	 */
	public static StudyRecord read(Path file) throws IOException {
		Study study = StudyFile.load(file).study();
		if (study.getDesign() == null || study.getDesign().isBlank()) {
			throw new StudyException("the study names no design");
		}
		LoadedDesign design = DesignFile.load(StudyFile.design(file, study.getDesign()));
		StudyPlan plan = StudyPlan.of(design, study);
		Path folder = ResultFolder.of(file);
		List<Candidate> front = Files.exists(folder.resolve(FrontFile.NAME)) ? FrontFile.read(design, study, folder.resolve(FrontFile.NAME)) : List.of();
		String name = file.getFileName().toString();
		try (Journal journal = Journal.read(plan, folder)) {
			StudyTable table = new StudyTable(journal);
			List<Range> ranges = journal.finishedPoints() > 0 ? ranges(table) : List.of();
			return new StudyRecord(name, plan, journal.finishedPoints(), journal.failedPoints(), ranges, ranges.isEmpty() ? List.of() : figures(table), front,
					journal.notes());
		}
	}

	private static List<Figure> figures(StudyTable table) throws IOException {
		try {
			return StudyFigures.of(table);
		} catch (StudyException e) {
			// Too many axes or points for a sheet; the table of ranges says what there is.
			return List.of();
		}
	}

	private static List<Range> ranges(StudyTable table) throws IOException {
		int count = table.quantities().size();
		double[] smallest = new double[count];
		double[] largest = new double[count];
		long[][] at = new long[2][count];
		Arrays.fill(smallest, Double.POSITIVE_INFINITY);
		Arrays.fill(largest, Double.NEGATIVE_INFINITY);
		table.forEach(chunk -> widen(table.plan().firstPoint(chunk.chunk()), chunk, smallest, largest, at));
		List<Range> ranges = new ArrayList<>();
		for (int q = 0; q < count; q++) {
			if (smallest[q] <= largest[q] && !table.quantities().get(q).name().equals("regime")) {
				ranges.add(new Range(table.quantities().get(q), smallest[q], at[0][q], largest[q], at[1][q]));
			}
		}
		return ranges;
	}

	private static void widen(long first, ChunkResult chunk, double[] smallest, double[] largest, long[][] at) {
		for (int p = 0; p < chunk.points(); p++) {
			for (int q = 0; q < smallest.length; q++) {
				double value = chunk.value(p, q);
				if (value < smallest[q]) {
					smallest[q] = value;
					at[0][q] = first + p;
				}
				if (value > largest[q]) {
					largest[q] = value;
					at[1][q] = first + p;
				}
			}
		}
	}
}
