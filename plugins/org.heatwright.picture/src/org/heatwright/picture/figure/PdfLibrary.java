// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.figure;

import java.util.function.Supplier;

/**
 * Runs what uses PDFBox under the class loader of this plug-in: its library for logs chooses an implementation by the loader of the thread, and under the
 * loader of a workbench it fails.
 * {@code commons-logging.properties} beside the packages says which. Verified by {@code ExportReportTest}, which exports a PDF in the workbench.
 */
public final class PdfLibrary {

	private PdfLibrary() {
	}

	public static <T> T call(Supplier<T> work) {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(PdfLibrary.class.getClassLoader());
		try {
			return work.get();
		} finally {
			thread.setContextClassLoader(before);
		}
	}
}
