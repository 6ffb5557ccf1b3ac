// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.format;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PageMode;
import org.heatwright.report.document.Document;

/** The properties of a PDF file: opened with its outline shown, and without the clock of the machine that made it. */
final class PdfProperties {

	private PdfProperties() {
	}

	static void fix(PDDocument pdf, Document document) {
		pdf.setDocumentId(0L);
		pdf.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
		pdf.getDocumentInformation().getCOSObject().removeItem(COSName.MOD_DATE);
		PDDocumentCatalog catalog = pdf.getDocumentCatalog();
		catalog.setPageMode(PageMode.USE_OUTLINES);
	}
}
