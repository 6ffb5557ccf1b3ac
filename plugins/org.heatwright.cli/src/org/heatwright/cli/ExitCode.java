// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

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

	static ExitCode of(Status status) {
		return switch (status) {
			case SOLVED -> OK;
			case REJECTED -> DESIGN;
			case REFUSED -> REFUSED;
		};
	}
}
