// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

import org.heatwright.gallery.Gallery;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.io.StudyFile;
import org.heatwright.model.study.Goal;
import org.heatwright.model.study.Method;
import org.heatwright.model.study.Objective;
import org.heatwright.model.study.Search;
import org.heatwright.model.study.Study;
import org.heatwright.model.study.StudyFactory;
import org.heatwright.physics.Progress;
import org.heatwright.report.book.DesignReport;
import org.heatwright.report.Part;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.picture.chart.Chart;
import org.heatwright.picture.chart.Curve;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Document;
import org.heatwright.report.document.PlainText;
import org.heatwright.picture.figure.Figure;
import org.heatwright.report.format.ReportFile;
import org.heatwright.report.format.ReportFormat;
import org.heatwright.study.StudyException;
import org.heatwright.study.journal.Journal;
import org.heatwright.study.optimum.Candidate;
import org.heatwright.study.optimum.FrontFile;
import org.heatwright.study.optimum.OptimumSearch;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.study.plan.StudyText;
import org.heatwright.study.result.ResultFolder;
import org.heatwright.study.run.InProcessExecutor;
import org.heatwright.study.run.StudyObserver;
import org.heatwright.study.run.StudyRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a study: what it says of the points and of the front, with their figures, in every format. */
class StudyReportTest {

	@TempDir
	Path folder;

	private LoadedDesign maser() throws IOException {
		return DesignFile.load(Files.write(folder.resolve("maser.qtm"), Gallery.find("three-level-maser").orElseThrow().bytes()));
	}

	private Study study(String lines, String... objectives) {
		Study study = StudyFactory.eINSTANCE.createStudy();
		study.setDesign("maser.qtm");
		StudyText.read(lines, study);
		for (String quantity : objectives) {
			Objective objective = StudyFactory.eINSTANCE.createObjective();
			objective.setQuantity(quantity);
			objective.setGoal(quantity.equals("powerFano") ? Goal.MINIMIZE : Goal.MAXIMIZE);
			study.getObjectives().add(objective);
		}
		Search search = StudyFactory.eINSTANCE.createSearch();
		search.setMethod(Method.NELDER_MEAD);
		search.setStarts(1);
		search.setEvaluations(40);
		search.setFrontPoints(4);
		study.setSearch(search);
		return study;
	}

	private Path computed(Study study) throws Exception {
		Path file = folder.resolve("map.qts");
		StudyFile.save(study, file);
		try (Journal journal = Journal.open(StudyPlan.of(maser(), study), ResultFolder.of(file))) {
			StudyRun.resume(journal, new InProcessExecutor(), StudyObserver.NONE);
		}
		return file;
	}

	private static Document report(StudyRecord record) {
		Subject subject = Subject.analyzed(record.plan().design(), record.plan().options(), Progress.NONE).with(record);
		return DesignReport.of(subject, ReportOptions.defaults().withParts(EnumSet.of(Part.SUMMARY, Part.MAPS)), Progress.NONE);
	}

	private static String words(Document document) {
		StringBuilder words = new StringBuilder();
		document.sections().forEach(section -> section.blocks().forEach(block -> {
			if (block instanceof Block.Paragraph paragraph) {
				words.append(PlainText.of(paragraph.content())).append('\n');
			}
		}));
		return words.toString();
	}

	@Test
	void mapsStandInEveryFormat() throws Exception {
		Path file = computed(study("over hot.temperature=1..10:30\nover middle.energy=0.3..2.7:25\nrecord power\nrecord efficiency\nrecord regime\n"));
		StudyRecord record = StudyRecord.read(file);
		assertEquals(750, record.finished());
		assertEquals(List.of("power", "efficiency", "regime", "power-efficiency"), record.figures().stream().map(Figure::name).toList());
		StudyRecord.Range power = record.ranges().get(0);
		double[] best = record.plan().values(power.largestAt());
		assertEquals(10, best[0], 1e-12, "the hottest bath gives most");
		Document document = report(record);
		assertTrue(words(document).contains("hot.temperature (30 values from 1 to 10) and middle.energy (25 values from 0.3 to 2.7)"), words(document));
		assertTrue(words(document).contains("All 750 points are computed."), words(document));
		for (ReportFormat format : ReportFormat.values()) {
			List<ReportFile> files = format.write(document, "report");
			keep(format, files);
			String text = new String(files.get(0).bytes(), StandardCharsets.UTF_8);
			if (format != ReportFormat.PDF) {
				assertTrue(text.contains("Maps and fronts"), format + " lacks the chapter");
				long pictures = files.size() - 1 + count(text, "<svg");
				assertTrue(pictures >= 4, format + " has " + pictures + " pictures");
			}
		}
	}

	/** For looking at. */
	private static void keep(ReportFormat format, List<ReportFile> files) throws IOException {
		Path target = Files.createDirectories(Path.of("target/study-report"));
		for (ReportFile file : files) {
			Path place = target.resolve(format.ending()).resolve(file.name());
			Files.createDirectories(place.getParent());
			Files.write(place, file.bytes());
		}
	}

	private static int count(String text, String word) {
		return text.split(word, -1).length - 1;
	}

	/** Few values of one axis make a family of curves over the other. */
	@Test
	void familiesOfCurves() throws Exception {
		Path file = computed(study("over hot.temperature=2,5,10\nover lase.0.strength=0.01..1:log30\nrecord power\n"));
		StudyRecord record = StudyRecord.read(file);
		assertTrue(record.figures().get(0).description().contains("for 3 values of hot.temperature"), record.figures().get(0).description());
		keep(ReportFormat.PDF, ReportFormat.PDF.write(report(record), "family"));
	}

	/** Drawn points lie in no rows: dots in the shade of their number, each over its own place. */
	@Test
	void drawnPointsAreDots() throws Exception {
		Path file = computed(study("over hot.temperature=1..10:sobol\nover middle.energy=0.3..2.7:sobol\nrecord power\nsamples 400\n"));
		StudyRecord record = StudyRecord.read(file);
		Chart dots = (Chart) record.figures().get(0);
		assertEquals(6, dots.curves().size());
		assertEquals(400, dots.curves().stream().mapToInt(curve -> curve.x().length).sum());
		Curve best = dots.curves().get(5);
		assertTrue(java.util.Arrays.stream(best.x()).average().orElseThrow() > 6, "the hot ones give most");
		keep(ReportFormat.PDF, ReportFormat.PDF.write(report(record), "drawn"));
	}

	@Test
	void aFrontStandsBesideItsBounds() throws Exception {
		Study study = study("over middle.energy=0.3..2.5:11\nover pump.0.strength=0.1..0.5:11\nrecord power\n", "power", "efficiency", "powerFano");
		Path file = folder.resolve("front.qts");
		StudyFile.save(study, file);
		LoadedDesign design = maser();
		List<Candidate> front = OptimumSearch.front(design, study, new InProcessExecutor(), Progress.NONE);
		FrontFile.write(front, design, study, Files.createDirectories(ResultFolder.of(file)).resolve(FrontFile.NAME));
		StudyRecord record = StudyRecord.read(file);
		assertEquals(front.stream().map(Candidate::objectives).toList(), record.front().stream().map(Candidate::objectives).toList(),
				"the designs of the file are those that were found, to the last bit");
		Document document = report(record);
		assertTrue(document.figures().stream().anyMatch(figure -> figure.name().equals("front")));
		assertTrue(words(document).contains("0 of 121 points are computed"), words(document));
		keep(ReportFormat.PDF, ReportFormat.PDF.write(document, "front"));
		Files.writeString(ResultFolder.of(file).resolve(FrontFile.NAME), "a,b\r\nwide,open\r\n");
		assertThrows(IOException.class, () -> StudyRecord.read(file));
	}

	@Test
	void aStudyWithoutADesignIsRefused() throws IOException {
		Path file = folder.resolve("lost.qts");
		Study study = study("over hot.temperature=1..10:30\nrecord power\n");
		study.setDesign(null);
		StudyFile.save(study, file);
		assertThrows(StudyException.class, () -> StudyRecord.read(file));
	}
}
