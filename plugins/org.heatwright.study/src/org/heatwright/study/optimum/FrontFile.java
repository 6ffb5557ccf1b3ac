// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.optimum;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.heatwright.analysis.document.Csv;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.study.Study;
import org.heatwright.physics.Progress;
import org.heatwright.study.plan.StudyPlan;

/**
 * The front between the objectives of a study as a table: the values of the axes, the objectives, the bound on the power; one design a line. Verified by {@code
 * StudyReportTest}.
 */
public final class FrontFile {

	/** In the folder of the results. */
	public static final String NAME = "front.csv";

	private FrontFile() {
	}

	/** Numbers are written so that they are read as the same bits. */
	public static void write(List<Candidate> front, LoadedDesign design, Study study, Path file) throws IOException {
		StudyPlan plan = OptimumSearch.plan(design, study);
		List<String> titles = new ArrayList<>();
		plan.axes().forEach(axis -> titles.add(Csv.words(axis.title())));
		study.getObjectives().forEach(objective -> titles.add(Csv.words(objective.getQuantity())));
		titles.add("powerBound");
		StringBuilder text = new StringBuilder(Csv.line(titles));
		for (Candidate candidate : front) {
			for (double value : candidate.values()) {
				text.append(value).append(',');
			}
			candidate.objectives().forEach(value -> text.append(value).append(','));
			candidate.analysis().solved().ifPresent(solved -> solved.performance().powerBound().ifPresent(text::append));
			text.append("\r\n");
		}
		Files.writeString(file, text, StandardCharsets.UTF_8);
	}

	/**
	 * Reads the values and solves each design again.
	 *
	 * @return without those that the design, as it is now, cannot be solved at
	 * @throws IOException when the file is no front of this study
	 */
	public static List<Candidate> read(LoadedDesign design, Study study, Path file) throws IOException {
		SearchSetup setup = new SearchSetup(SearchSetup.plan(design, study));
		Evaluator evaluator = setup.evaluator(Progress.NONE);
		List<Candidate> front = new ArrayList<>();
		for (String line : Files.readAllLines(file, StandardCharsets.UTF_8).stream().skip(1).filter(text -> !text.isBlank()).toList()) {
			evaluator.at(values(line.split(",", -1), setup.variables().count(), file)).ifPresent(front::add);
		}
		return front;
	}

	private static double[] values(String[] cells, int count, Path file) throws IOException {
		double[] values = new double[count];
		try {
			for (int a = 0; a < count; a++) {
				values[a] = Double.parseDouble(cells[a]);
			}
		} catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
			throw new IOException(file + ": \"" + String.join(",", cells) + "\" is no design of this study", e);
		}
		return values;
	}
}
