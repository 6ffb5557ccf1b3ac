// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.ui;

import java.nio.file.Path;
import java.util.List;

import org.heatwright.report.ReportOptions;
import org.heatwright.report.format.ReportFormat;

/**
 * What the user asked for.
 *
 * @param designs files of designs
 * @param target  the file of the report, or the folder when every design gets a document of its own
 */
record ReportRequest(List<Path> designs, ReportFormat format, ReportOptions options, Path target, Grouping grouping) {

	/** What becomes of several designs. */
	enum Grouping {
		/** Their reports one after the other in one document. */
		ONE_DOCUMENT,
		/** A document for each. */
		ONE_EACH,
		/** One document that sets them side by side. */
		COMPARISON
	}

	ReportRequest {
		designs = List.copyOf(designs);
	}
}
