// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.Status;

/** What the process tells its caller, listed from harmless to worst: of several files the worst one counts. */
enum ExitCode {
	OK(0),
	/** The design has errors. */
	DESIGN(3),
	/** The solver refused or did not converge. */
	REFUSED(4),
	/** A file could not be read or written. */
	INPUT_OUTPUT(5),
	/** The arguments make no sense. */
	USAGE(2),
	/** A defect of the program. */
	INTERNAL(1);

	private final int number;

	ExitCode(int number) {
		this.number = number;
	}

	int number() {
		return number;
	}

	ExitCode worse(ExitCode other) {
		return compareTo(other) >= 0 ? this : other;
	}

	/** A machine that was solved and breaks a rule all the same, such as a requirement above a bound, is a design with errors. */
	static ExitCode of(Analysis analysis) {
		return analysis.status() == Status.SOLVED && analysis.hasErrors() ? DESIGN : of(analysis.status());
	}

	static ExitCode of(Status status) {
		return switch (status) {
			case SOLVED -> OK;
			case REJECTED -> DESIGN;
			case REFUSED -> REFUSED;
		};
	}
}
