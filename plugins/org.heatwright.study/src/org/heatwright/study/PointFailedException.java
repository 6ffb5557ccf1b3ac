// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study;

import java.util.Set;

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

	/** Rules that say a number is wrong; errors of other rules, such as an unmet requirement, say that it is unwelcome. */
	private static final Set<String> WRONG = Set.of("result.energy.balance", "result.second.law", "result.carnot", "result.drive.defect", "result.positivity",
			"result.residual", "result.bound.violated");

	/** Whether an analysis gives numbers that can be recorded. */
	public static boolean isTrustworthy(Analysis analysis) {
		return analysis.status() == Status.SOLVED
				&& analysis.diagnostics().stream().noneMatch(diagnostic -> diagnostic.severity() == Severity.ERROR && WRONG.contains(diagnostic.rule()));
	}

	/** The first error of an analysis without trustworthy numbers, with its rule. */
	public static String reason(Analysis analysis) {
		boolean solved = analysis.status() == Status.SOLVED;
		return analysis.diagnostics().stream().filter(diagnostic -> diagnostic.severity() == Severity.ERROR && (!solved || WRONG.contains(diagnostic.rule())))
				.findFirst()
				.map(diagnostic -> diagnostic.message() + " [" + diagnostic.rule() + "]").orElse("not solved");
	}

	public Status status() {
		return status;
	}
}
