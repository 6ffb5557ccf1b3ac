// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.heatwright.gallery.Gallery;
import org.heatwright.gallery.GalleryMachine;
import org.heatwright.physics.Progress;
import org.heatwright.report.book.DesignReport;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.report.Subjects;
import org.heatwright.report.document.Document;
import org.heatwright.study.ResultNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every format holds every number of the result, in the same bytes each time; the PDF is tagged, linked and embeds its fonts. */
class ReportFormatTest {

	private static final Subject MASER = Subjects.of("three-level-maser");
	private static final Document REPORT = DesignReport.of(MASER, ReportOptions.defaults(), Progress.NONE);
	private static final Pattern PATH_AND_NUMBER = Pattern
			.compile("((?:[a-zA-Z]\\w*\\.)*[a-zA-Z]\\w*(?:\\.\\d+\\.\\w+)?)\\s+(-?(?:\\d+(?:\\.\\d+)?(?:E-?\\d+)?|Infinity))");

	private static String text(ReportFormat format) throws IOException {
		byte[] bytes = format.write(REPORT, "report").get(0).bytes();
		String text = format == ReportFormat.PDF ? pdfText(bytes) : new String(bytes, StandardCharsets.UTF_8);
		return switch (format) {
			case HTML -> text.replaceAll("<[^>]*>", " ");
			case LATEX -> text.replace("\\allowbreak{}", "").replace("\\texttt", "").replace("{", "").replace("}", " ").replace("&", " ").replace("\\_", "_");
			case MARKDOWN -> text.replace("`", "").replace("|", " ");
			case PDF -> text;
		};
	}

	private static String pdfText(byte[] bytes) throws IOException {
		try (PDDocument pdf = Loader.loadPDF(bytes)) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setSortByPosition(true);
			return stripper.getText(pdf);
		}
	}

	@ParameterizedTest
	@EnumSource
	void holdsEveryNumberOfTheResult(ReportFormat format) throws IOException {
		Map<String, Double> read = new HashMap<>();
		for (Matcher matcher = PATH_AND_NUMBER.matcher(text(format)); matcher.find();) {
			read.put(matcher.group(1), Double.valueOf(matcher.group(2)));
		}
		Map<String, Double> expected = new HashMap<>(ResultNumbers.of(MASER.analysis()).all());
		expected.keySet().removeIf(path -> path.startsWith("provenance."));
		assertTrue(expected.size() > 40, () -> "only " + expected.size() + " numbers");
		expected.forEach((path, value) -> assertEquals(value, read.get(path), () -> path + " in " + format));
	}

	@ParameterizedTest
	@EnumSource
	void sameBytesInAnotherLocaleAndTimeZone(ReportFormat format) {
		List<ReportFile> here = format.write(DesignReport.of(MASER, ReportOptions.defaults(), Progress.NONE), "report");
		Locale locale = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
			List<ReportFile> there = format.write(DesignReport.of(MASER, ReportOptions.defaults(), Progress.NONE), "report");
			assertEquals(here.size(), there.size());
			for (int i = 0; i < here.size(); i++) {
				assertEquals(here.get(i).name(), there.get(i).name());
				assertArrayEquals(here.get(i).bytes(), there.get(i).bytes(), here.get(i).name());
			}
		} finally {
			Locale.setDefault(locale);
			TimeZone.setDefault(zone);
		}
	}

	@Test
	void htmlIsOneWellFormedFileWithoutRequests() throws Exception {
		String html = new String(ReportFormat.HTML.write(REPORT, "report").get(0).bytes(), StandardCharsets.UTF_8);
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.newDocumentBuilder().parse(new ByteArrayInputStream(html.replaceFirst("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8)));
		Matcher sources = Pattern.compile("(?:src|href|url)\\s*[=(]\\s*[\"']?([^\"') >]+)").matcher(html.replaceAll("<a [^>]*>", ""));
		while (sources.find()) {
			assertTrue(sources.group(1).startsWith("#") || sources.group(1).startsWith("data:"), sources.group());
		}
		assertFalse(html.contains("<script"));
		assertTrue(html.contains("light-dark("));
		assertTrue(html.contains("@media print"));
	}

	@Test
	void pdfIsTaggedLinkedAndEmbedsItsFonts() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(ReportFormat.PDF.write(REPORT, "report").get(0).bytes())) {
			assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
			assertEquals("en", pdf.getDocumentCatalog().getLanguage());
			assertEquals("Three-level maser", pdf.getDocumentInformation().getTitle());
			assertEquals(REPORT.sections().size(), countOf(pdf.getDocumentCatalog().getDocumentOutline().children()));
			assertFalse(pdf.getPage(0).getAnnotations().isEmpty(), "links of the contents");
			assertTrue(pdfText(ReportFormat.PDF.write(REPORT, "report").get(0).bytes()).contains("1 / " + pdf.getNumberOfPages()));
			for (PDPage page : pdf.getPages()) {
				for (COSName name : page.getResources().getFontNames()) {
					PDFont font = page.getResources().getFont(name);
					assertTrue(font.isEmbedded(), font.getName());
				}
				page.getResources().getXObjectNames().forEach(name -> assertFalse(page.getResources().isImageXObject(name), "figures are vectors"));
			}
		}
	}

	private static int countOf(Iterable<?> items) {
		return (int) StreamSupport.stream(items.spliterator(), false).count();
	}

	@Test
	void latexComesWithItsFiguresAndReferences() {
		List<ReportFile> files = ReportFormat.LATEX.write(REPORT, "my report");
		List<String> names = files.stream().map(ReportFile::name).toList();
		assertEquals("my report.tex", names.get(0));
		assertTrue(names.contains("my-report.bib"));
		REPORT.figures().forEach(figure -> assertTrue(names.contains("my-report-figures/" + figure.name() + ".pdf"), figure.name()));
		String tex = new String(files.get(0).bytes(), StandardCharsets.UTF_8);
		assertTrue(tex.contains("\\toprule") && tex.contains("\\bibliography{my-report}"));
	}

	@Test
	void everyGalleryMachineInEveryFormat() {
		for (GalleryMachine each : Gallery.machines()) {
			Document report = DesignReport.of(Subjects.of(each.name()), ReportOptions.defaults(), Progress.NONE);
			for (ReportFormat format : ReportFormat.values()) {
				// A quasi-static cycle has neither currents nor bounds to write about.
				assertTrue(format.write(report, each.name()).get(0).bytes().length > 3000, each.name() + " " + format);
			}
		}
	}
}
