// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.figure;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.Lettering;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;

/** Writes a figure as one page of PDF. */
final class PdfFigure {

	/** PDF counts in 1/72 inch, figures in 1/96. */
	private static final float SCALE = 0.75f;

	private PdfFigure() {
	}

	static byte[] document(Figure figure, Scheme scheme) {
		return PdfLibrary.call(() -> written(figure, scheme));
	}

	private static byte[] written(Figure figure, Scheme scheme) {
		Dimension size = figure.size();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (PDDocument document = new PDDocument(); PdfBoxGraphics2DFontTextDrawer letters = letters(document)) {
			document.setDocumentId(0L);
			PDPage page = new PDPage(new PDRectangle(size.width * SCALE, size.height * SCALE));
			document.addPage(page);
			PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, size.width, size.height);
			graphics.setFontTextDrawer(letters);
			FigureFile.paintOnSheet(figure, scheme, graphics);
			graphics.dispose();
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.transform(Matrix.getScaleInstance(SCALE, SCALE));
				content.drawForm(graphics.getXFormObject());
			}
			document.save(out);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}

	static PdfBoxGraphics2DFontTextDrawer letters(PDDocument document) throws IOException {
		PdfBoxGraphics2DFontTextDrawer letters = new Letters(document);
		for (Font face : new Font[] { Lettering.regular(1), Lettering.bold(1) }) {
			letters.registerFont(face.getFontName(), PDType0Font.load(document, Lettering.file(face)));
		}
		return letters;
	}

	/** Knows the large second typeface too, but reads it for a figure with such letters only. */
	private static final class Letters extends PdfBoxGraphics2DFontTextDrawer {

		private final PDDocument document;
		private PDFont fallback;

		Letters(PDDocument document) {
			this.document = document;
		}

		@Override
		protected PDFont mapFont(Font font, IFontTextDrawerEnv environment) throws IOException, FontFormatException {
			if (!font.getFamily().equals(Lettering.FALLBACK_FAMILY)) {
				return super.mapFont(font, environment);
			}
			if (fallback == null) {
				fallback = PDType0Font.load(document, Lettering.file(font));
			}
			return fallback;
		}
	}
}
