// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.heatwright.report.document.Document;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.figure.FigureFile;

/** Writes a report as Markdown with its figures as SVG in a folder beside it. */
final class MarkdownReport {

	private MarkdownReport() {
	}

	static List<ReportFile> files(Document document, String name) {
		MarkdownTypeset format = new MarkdownTypeset();
		String folder = PlainNames.plain(name) + "-figures";
		Map<String, Object> values = new HashMap<>();
		values.put("doc", document);
		values.put("numbers", FigureNumbers.of(document));
		values.put("folder", format.markup(folder));
		values.put("generator", ReportFormat.GENERATOR);
		String text = new Templates(format).fill("report.md.ftl", values).replaceAll("\n{3,}", "\n\n");
		List<ReportFile> files = new ArrayList<>();
		files.add(new ReportFile(name + ".md", text.getBytes(StandardCharsets.UTF_8)));
		document.figures().forEach(figure -> files.add(new ReportFile(folder + "/" + figure.name() + ".svg", FigureFile.SVG.bytes(figure, Scheme.LIGHT))));
		return files;
	}
}
