// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.format;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
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
		try {
			for (PDPage page : pdf.getPages()) {
				for (PDAnnotation annotation : page.getAnnotations()) {
					if (annotation instanceof PDAnnotationLink link && (link.getContents() == null || link.getContents().isEmpty())) {
						link.setContents(described(link, pdf));
					}
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What a link does, for those who do not see it: PDF/UA-1, 7.18.5. */
	private static String described(PDAnnotationLink link, PDDocument pdf) throws IOException {
		if (link.getAction() instanceof PDActionURI uri) {
			return "Opens " + uri.getURI();
		}
		PDDestination destination = link.getAction() instanceof PDActionGoTo action ? action.getDestination() : link.getDestination();
		int page = destination instanceof PDPageDestination inside ? inside.retrievePageNumber() : -1;
		return page < 0 || page >= pdf.getNumberOfPages() ? "Goes to another place in this report" : "Goes to page " + (page + 1);
	}
}
