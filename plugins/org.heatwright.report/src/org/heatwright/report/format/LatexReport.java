// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.heatwright.report.document.Block;
import org.heatwright.report.document.Document;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.figure.Figure;
import org.heatwright.picture.figure.FigureFile;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;

/** Writes a report as LaTeX, its references for BibTeX, its figures as PDF. */
final class LatexReport {

	private static final double FULL_WIDTH = 900;

	private LatexReport() {
	}

	static List<ReportFile> files(Document document, String name) {
		LatexTypeset format = new LatexTypeset();
		String folder = PlainNames.plain(name) + "-figures";
		Map<String, Object> values = new HashMap<>();
		values.put("doc", document);
		values.put("folder", format.markup(folder));
		values.put("bibliography", format.markup(PlainNames.plain(name)));
		values.put("generator", ReportFormat.GENERATOR);
		values.put("width", (TemplateMethodModelEx) arguments -> new SimpleScalar(width((Figure) unwrap(arguments.get(0)))));
		values.put("columns", (TemplateMethodModelEx) arguments -> format.markup(LatexColumns.of((Block.Table) unwrap(arguments.get(0)))));
		values.put("size", (TemplateMethodModelEx) arguments -> format.markup(LatexColumns.size((Block.Table) unwrap(arguments.get(0)))));
		Templates templates = new Templates(format);
		List<ReportFile> files = new ArrayList<>();
		files.add(new ReportFile(name + ".tex", templates.fill("report.tex.ftl", values).getBytes(StandardCharsets.UTF_8)));
		if (!document.references().isEmpty()) {
			files.add(new ReportFile(PlainNames.plain(name) + ".bib", templates.fill("report.bib.ftl", values).getBytes(StandardCharsets.UTF_8)));
		}
		document.figures().forEach(figure -> files.add(new ReportFile(folder + "/" + figure.name() + ".pdf", FigureFile.PDF.bytes(figure, Scheme.LIGHT))));
		return files;
	}

	private static String width(Figure figure) {
		return figure.size().width >= FULL_WIDTH ? "1.0" : figure.size().width >= FULL_WIDTH / 2 ? "0.85" : "0.5";
	}

	private static Object unwrap(Object argument) {
		try {
			return DeepUnwrap.unwrap((TemplateModel) argument);
		} catch (TemplateModelException e) {
			throw new IllegalStateException(e);
		}
	}
}
