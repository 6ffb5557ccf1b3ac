// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.heatwright.report.document.Document;
import org.heatwright.picture.figure.Figure;
import org.heatwright.picture.Lettering;
import org.heatwright.picture.figure.PdfLibrary;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;

/**
 * Writes a report as PDF: pages laid out from the same source as the web page, tagged, with outline, links and embedded fonts. Nothing outside of
 * the document is ever fetched.
 */
final class PdfReport {

	private static final String SERIF = "STIX Two Text";
	private static final String SANS = "DejaVu Sans Condensed";

	private PdfReport() {
	}

	static byte[] bytes(Document document) {
		return PdfLibrary.call(() -> written(document));
	}

	private static byte[] written(Document document) {
		XRLog.setLoggingEnabled(false);
		Map<String, Figure> figures = document.figures().stream().collect(Collectors.toMap(Figure::name, Function.identity()));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (PdfBoxRenderer renderer = builder(Lettering.shown(HtmlReport.paper(document)), figures).buildPdfRenderer()) {
			renderer.createPDFWithoutClosing();
			PDDocument pdf = renderer.getPdfDocument();
			PdfProperties.fix(pdf, document);
			pdf.save(out);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}

	private static PdfRendererBuilder builder(String html, Map<String, Figure> figures) {
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.useFastMode();
		builder.usePdfVersion(1.7f);
		builder.usePdfUaAccessibility(true);
		builder.useReplacementText("\ufffd");
		builder.withProducer(ReportFormat.GENERATOR);
		builder.withHtmlContent(html, null);
		builder.useUriResolver((base, uri) -> uri != null && uri.startsWith("#") ? uri : null);
		builder.useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
		builder.useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
		DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
		drawers.registerDrawer("heatwright/figure", new FigureDrawer(figures));
		builder.useObjectDrawerFactory(drawers);
		builder.withDiagnosticConsumer(diagnostic -> {
			// what matters is seen in the result and tested there
		});
		font(builder, "STIXTwoText_400Regular.ttf", SERIF, 400, FontStyle.NORMAL);
		font(builder, "STIXTwoText_400Regular_Italic.ttf", SERIF, 400, FontStyle.ITALIC);
		font(builder, "STIXTwoText_700Bold.ttf", SERIF, 700, FontStyle.NORMAL);
		font(builder, "DejaVuSansCondensed.ttf", SANS, 400, FontStyle.NORMAL);
		font(builder, "DejaVuSansCondensed-Bold.ttf", SANS, 700, FontStyle.NORMAL);
		if (Lettering.needsFallback(html)) {
			font(builder, "DroidSansFallback.ttf", Lettering.FALLBACK_FAMILY, 400, FontStyle.NORMAL);
		}
		return builder;
	}

	private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
		builder.useFont(() -> Lettering.open(file), family, weight, style, true);
	}
}
