// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Setting;
import org.heatwright.gallery.Gallery;
import org.heatwright.physics.Progress;
import org.heatwright.report.book.ComparisonReport;
import org.heatwright.report.book.ReportBook;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Document;
import org.heatwright.report.document.Inline;
import org.heatwright.report.document.PlainText;
import org.heatwright.picture.figure.Figure;
import org.heatwright.report.format.ReportFormat;
import org.junit.jupiter.api.Test;

/** Designs side by side, a parameter varied, and several reports in one document. */
class ComparisonReportTest {

	private static Block.Table table(Document document, String id) {
		return document.tables().stream().filter(table -> table.id().equals(id)).findFirst().orElseThrow();
	}

	private static String cell(Block.Table table, int row, int column) {
		return PlainText.of(table.rows().get(row).get(column).content());
	}

	@Test
	void designsStandSideBySide() {
		Document document = ComparisonReport.of(List.of(Subjects.of("three-level-maser"), Subjects.of("qubit-two-baths")), ReportOptions.defaults(),
				Optional.empty());
		Block.Table performance = table(document, "performance");
		assertEquals("1. Three-level maser", cell(performance, 0, 0));
		assertEquals("0.00167903", cell(performance, 0, 2));
		assertEquals(2, performance.rows().size());
		assertEquals("\u2013", cell(table(document, "currents"), 1, 3));
		everyFormatHolds(document, "0.00167903", "18.7", "Three-level maser");
	}

	private static void everyFormatHolds(Document document, String... words) {
		for (ReportFormat format : ReportFormat.values()) {
			byte[] bytes = format.write(document, "comparison").get(0).bytes();
			String text = format == ReportFormat.PDF ? pdfText(bytes) : new String(bytes, StandardCharsets.UTF_8);
			for (String word : words) {
				assertTrue(text.replace("\\_", "_").contains(word), () -> word + " in " + format);
			}
		}
	}

	private static String pdfText(byte[] bytes) {
		try (PDDocument pdf = Loader.loadPDF(bytes)) {
			return new PDFTextStripper().getText(pdf);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What is held side by side is what each design's own analysis says. */
	@Test
	void theNumbersAreThoseOfTheDesigns() {
		Subject maser = Subjects.of("three-level-maser");
		Block.Table currents = table(ComparisonReport.of(List.of(Subjects.of("maser-refrigerator"), maser), ReportOptions.defaults(), Optional.empty()), "currents");
		int column = currents.columns().stream().map(each -> PlainText.of(each.header())).toList().indexOf("J of hot");
		assertEquals(maser.analysis().bath("hot").orElseThrow().heatCurrent(), ((Inline.Measure) currents.rows().get(1).get(column).content().get(0)).value());
	}

	@Test
	void aVariedParameterGivesARowForEachValue() {
		List<Subject> subjects = new ArrayList<>();
		for (String value : List.of("2", "5", "8")) {
			subjects.add(Subject.analyzed(Gallery.find("three-level-maser").orElseThrow().open(),
					AnalysisOptions.defaults().withSettings(List.of(new Setting("hot.temperature", value))), Progress.NONE));
		}
		Document document = ComparisonReport.of(subjects, ReportOptions.defaults(), Optional.of("hot.temperature=2..8:3"));
		assertEquals("0.00167903", cell(table(document, "performance"), 1, 2));
		assertEquals("8", cell(table(document, "performance"), 2, 0));
		assertEquals("hot.temperature", cell(table(document, "differences"), 0, 0));
		assertTrue(document.figures().stream().anyMatch(figure -> figure.name().equals("efficiency")));
		everyFormatHolds(document, "0.00167903", "hot.temperature", "0.666667");
	}

	@Test
	void oneDocumentHoldsSeveralReportsWithNamesOfTheirOwn() {
		Document book = ReportBook.of(List.of(Subjects.of("three-level-maser"), Subjects.of("three-level-maser")), ReportOptions.defaults(), Progress.NONE);
		List<String> names = book.figures().stream().map(Figure::name).toList();
		assertEquals(names.size(), new HashSet<>(names).size());
		assertEquals(book.sections().size(), book.sections().stream().map(section -> section.id()).distinct().count());
		assertTrue(ReportFormat.PDF.write(book, "book").get(0).bytes().length > 50_000);
	}
}
