// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import org.heatwright.analysis.Analysis;

/** Which laws a result breaks, as the rules about results found it: the report judges nothing by itself. */
final class Laws {

	private static final String FIRST = "result.energy.balance";
	private static final String SECOND = "result.second.law";

	private Laws() {
	}

	static boolean firstHolds(Analysis analysis) {
		return holds(analysis, FIRST);
	}

	/** The local equation may break it, and says so as a warning. */
	static boolean secondHolds(Analysis analysis) {
		return holds(analysis, SECOND);
	}

	private static boolean holds(Analysis analysis, String rule) {
		return analysis.diagnostics().stream().noneMatch(finding -> finding.rule().equals(rule));
	}
}
