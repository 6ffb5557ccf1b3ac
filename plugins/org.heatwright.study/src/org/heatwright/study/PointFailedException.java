// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.Status;
import org.heatwright.validation.Severity;

/** One point of a study has no numbers: the design is invalid there, or the solver refused it. */
public final class PointFailedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Status status;

	PointFailedException(Status status, String message) {
		super(message);
		this.status = status;
	}

	/** @param where names the point, such as {@code L=4} */
	public static PointFailedException of(String where, Analysis analysis) {
		return new PointFailedException(analysis.status(), where + ": " + reason(analysis));
	}

	/** The first error of an analysis without numbers, with its rule. */
	public static String reason(Analysis analysis) {
		return analysis.diagnostics().stream().filter(diagnostic -> diagnostic.severity() == Severity.ERROR).findFirst()
				.map(diagnostic -> diagnostic.message() + " [" + diagnostic.rule() + "]").orElse("not solved");
	}

	public Status status() {
		return status;
	}
}
