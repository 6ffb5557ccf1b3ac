// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.heatwright.analysis.HeatwrightVersion;
import org.heatwright.report.document.Document;

/** What a report can be written as. The same document gives the same bytes on every run and in every locale. Verified by {@code ReportFormatTest}. */
public enum ReportFormat {

	/** One self-contained file, light and dark, printable. */
	HTML("html", "web page") {
		@Override
		public List<ReportFile> write(Document document, String name) {
			return List.of(new ReportFile(name + ".html", HtmlReport.screen(document).getBytes(StandardCharsets.UTF_8)));
		}
	},
	/** A4 pages with vector figures, outline, links, embedded fonts and tags. */
	PDF("pdf", "PDF document") {
		@Override
		public List<ReportFile> write(Document document, String name) {
			return List.of(new ReportFile(name + ".pdf", PdfReport.bytes(document)));
		}
	},
	/** A source for pdflatex with its figures as PDF and its references for BibTeX. */
	LATEX("tex", "LaTeX source") {
		@Override
		public List<ReportFile> write(Document document, String name) {
			return LatexReport.files(document, name);
		}
	},
	/** Text with its figures as SVG beside it. */
	MARKDOWN("md", "Markdown text") {
		@Override
		public List<ReportFile> write(Document document, String name) {
			return MarkdownReport.files(document, name);
		}
	};

	static final String GENERATOR = "Heatwright " + HeatwrightVersion.NUMBER;

	private final String ending;
	private final String label;

	ReportFormat(String ending, String label) {
		this.ending = ending;
		this.label = label;
	}

	/** The report as files; the first one is the report itself, others belong to it. */
	public abstract List<ReportFile> write(Document document, String name);

	/** Ending of the file's name, without the dot. */
	public String ending() {
		return ending;
	}

	/** What people call it. */
	public String label() {
		return label;
	}

	/** The format that the ending of a file's name asks for. */
	public static Optional<ReportFormat> ofFileName(String fileName) {
		String lower = fileName.toLowerCase(java.util.Locale.ROOT);
		return Arrays.stream(values()).filter(format -> lower.endsWith("." + format.ending)).findFirst();
	}
}
