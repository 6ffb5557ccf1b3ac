// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.heatwright.report.document.Document;
import org.heatwright.picture.card.MachineDrawing;
import org.heatwright.picture.figure.Figure;

import freemarker.template.SimpleNumber;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.utility.DeepUnwrap;

/** Writes a report as XHTML: for the screen with its pictures in it, or as the source of the pages of a PDF. */
final class HtmlReport {

	/** Width of the text on paper: 166 mm in points of 1/96 inch. */
	private static final double PAPER_WIDTH = 166 / 25.4 * 96;
	/** Figures taller than this would leave half a page empty. */
	private static final double PAPER_HEIGHT = 100 / 25.4 * 96;
	/** The drawing stands below contents and numbers on the first page. */
	private static final double DRAWING_HEIGHT = 80 / 25.4 * 96;

	private HtmlReport() {
	}

	static String screen(Document document) {
		return filled(document, "screen.css", false);
	}

	static String paper(Document document) {
		return filled(document, "paper.css", true);
	}

	private static String filled(Document document, String style, boolean paper) {
		HtmlTypeset format = new HtmlTypeset();
		Map<String, Object> values = new HashMap<>();
		values.put("doc", document);
		values.put("numbers", FigureNumbers.of(document));
		values.put("paper", paper);
		values.put("style", format.markup(resource(style)));
		values.put("generator", ReportFormat.GENERATOR);
		values.put("picture", (TemplateMethodModelEx) arguments -> format.markup(ThemedSvg.of(figure(arguments.get(0)))));
		values.put("figureWidth",
				(TemplateMethodModelEx) arguments -> new SimpleNumber(Math.floor(figure(arguments.get(0)).size().width * scale(figure(arguments.get(0))))));
		values.put("figureHeight",
				(TemplateMethodModelEx) arguments -> new SimpleNumber(Math.floor(figure(arguments.get(0)).size().height * scale(figure(arguments.get(0))))));
		return new Templates(format).fill("report.html.ftl", values);
	}

	private static double scale(Figure figure) {
		double height = figure.name().endsWith(MachineDrawing.NAME) ? DRAWING_HEIGHT : PAPER_HEIGHT;
		return Math.min(1, Math.min(PAPER_WIDTH / figure.size().width, height / figure.size().height));
	}

	private static Figure figure(Object argument) {
		try {
			return (Figure) DeepUnwrap.unwrap((freemarker.template.TemplateModel) argument);
		} catch (freemarker.template.TemplateModelException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String resource(String name) {
		try (InputStream in = HtmlReport.class.getResourceAsStream("templates/" + name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
