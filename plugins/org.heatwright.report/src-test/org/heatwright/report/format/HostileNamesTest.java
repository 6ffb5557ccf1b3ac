// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.heatwright.physics.Progress;
import org.heatwright.report.book.DesignReport;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.report.Subjects;
import org.heatwright.report.document.Document;
import org.heatwright.report.export.ExportFormat;
import org.heatwright.picture.Lettering;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.NodeList;

/** Names that are code in some format stay words in all of them. */
class HostileNamesTest {

	static List<String> names() {
		return List.of("<script>alert(1)</script>", "\\input{secret}", "\\end{document}$x^2$ %#&_{}~", "=cmd()|' /C calc'!A0",
				"\u202egnp.exe\u202c \u05d0\u05d1\u05d2 \u0645\u0631\u062d\u0628\u0627", "</title><img src=x onerror=alert(1)>",
				"${7*7} <#assign x=1> [=x]", "`code` | *bold* [link](javascript:alert(1))", "\"\"\"; import os; os.system('x') #", "x".repeat(10_000),
				"\ud83d\ude00 \u4e2d\u6587 \u00e9", "\u8d85\u653e\u5c04\u30e1\u30fc\u30b6\u30fc \ud55c\uad6d\uc5b4",
				"\u041c\u0430\u0437\u0435\u0440 \u039c\u03ad\u03b9\u03b6\u03b5\u03c1", "\ud83e\udda9 \ud835\udefe", "}} \\write18{x} \\begin{verbatim");
	}

	private static Subject named(String name) {
		String escaped = name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
		String text = Subjects.text("three-level-maser");
		text = text.replaceFirst("name=\"Three-level maser\"", Matcher.quoteReplacement("name=\"" + escaped + "\" comment=\"" + escaped + "\""));
		text = text.replaceFirst("id=\"hot\"", Matcher.quoteReplacement("id=\"hot\" name=\"" + escaped + "\""));
		return Subjects.ofText(text);
	}

	@ParameterizedTest
	@MethodSource("names")
	void htmlShowsTheNameAsText(String name) throws Exception {
		String html = new String(ReportFormat.HTML.write(report(name), "x").get(0).bytes(), StandardCharsets.UTF_8);
		org.w3c.dom.Document page = DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(new ByteArrayInputStream(html.replaceFirst("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8)));
		assertEquals(shown(name), page.getElementsByTagName("h1").item(0).getTextContent());
		assertEquals(0, page.getElementsByTagName("script").getLength());
		assertEquals(0, page.getElementsByTagName("img").getLength());
		NodeList all = page.getElementsByTagName("*");
		for (int i = 0; i < all.getLength(); i++) {
			for (int a = 0; a < all.item(i).getAttributes().getLength(); a++) {
				assertFalse(all.item(i).getAttributes().item(a).getNodeName().startsWith("on"), "an event handler");
			}
		}
	}

	@ParameterizedTest
	@MethodSource("names")
	void pdfShowsTheNameAsText(String name) throws IOException {
		byte[] bytes = ReportFormat.PDF.write(report(name), "x").get(0).bytes();
		try (PDDocument pdf = Loader.loadPDF(bytes)) {
			// A name of 10,000 letters takes two pages wherever the report says it, which is some thirty times.
			assertTrue(pdf.getNumberOfPages() < 80, pdf.getNumberOfPages() + " pages");
			String text = new PDFTextStripper().getText(pdf);
			assertFalse(text.contains("\ufffd"), "a letter that no font has");
			if (name.codePoints().noneMatch(HostileNamesTest::runsBackwards)) {
				String begin = Lettering.shown(shown(name)).substring(0, Math.min(12, name.length())).replaceAll("\\s+", "");
				assertTrue(text.replaceAll("\\s+", "").contains(begin), () -> begin + " is not in the PDF");
			}
			assertEquals(null, pdf.getDocumentCatalog().getOpenAction());
		}
	}

	@ParameterizedTest
	@MethodSource("names")
	void latexHasNoCommandOfTheName(String name) {
		String tex = new String(ReportFormat.LATEX.write(report(name), "x").get(0).bytes(), StandardCharsets.UTF_8);
		for (String command : new String[] { "\\input", "\\write", "\\begin{verbatim", "\\include{", "\\openin" }) {
			assertFalse(tex.contains(command), command);
		}
		assertEquals(1, tex.split(Pattern.quote("\\end{document}"), -1).length - 1, "ends of the document");
	}

	@ParameterizedTest
	@MethodSource("names")
	void markdownHasNoMarkupOfTheName(String name) {
		String text = new String(ReportFormat.MARKDOWN.write(report(name), "x").get(0).bytes(), StandardCharsets.UTF_8);
		assertFalse(text.contains("<script") || text.contains("<img"), "HTML in Markdown");
		assertFalse(Pattern.compile("(?<!\\\\)\\]\\(javascript").matcher(text).find(), "a link of the name");
		assertFalse(text.chars().anyMatch(c -> c >= 0x202a && c <= 0x202e), "marks of direction");
	}

	@ParameterizedTest
	@MethodSource("names")
	void noCellBecomesAFormula(String name) {
		ExportFormat.CSV.folder(named(name), Progress.NONE).forEach(file -> {
			for (String line : new String(file.bytes(), StandardCharsets.UTF_8).split("\r\n")) {
				for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
					String bare = cell.startsWith("\"") ? cell.substring(1) : cell;
					boolean number = bare.matches("-?(\\d+(\\.\\d+)?(E-?\\d+)?|Infinity)");
					assertFalse(!number && bare.matches("(?s)[=+\\-@].*"), () -> file.name() + ": " + cell);
				}
			}
		});
	}

	/** Letters that readers of PDF put in the other order. */
	private static boolean runsBackwards(int point) {
		byte direction = Character.getDirectionality(point);
		return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
	}

	private static final Map<String, Document> REPORTS = new HashMap<>();

	private static Document report(String name) {
		return REPORTS.computeIfAbsent(name, each -> DesignReport.of(named(each), ReportOptions.defaults(), Progress.NONE));
	}

	/** What is left of a name on the page: marks of direction are named instead of obeyed. */
	private static String shown(String name) {
		return name.replace("\u202e", "[U+202E]").replace("\u202c", "[U+202C]");
	}
}
