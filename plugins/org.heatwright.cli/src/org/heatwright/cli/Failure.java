// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import org.heatwright.analysis.SettingException;

/** What is said about something that went wrong, and how the process ends. Verified by {@code OneBadFileTest}. */
final class Failure {

	private Failure() {
	}

	/** @param where what the message begins with: a file, or the program */
	static ExitCode report(Console console, String where, Throwable failure) {
		if (console.debug()) {
			failure.printStackTrace(console.err());
		}
		return switch (failure) {
			case CommandFailure known -> said(console, known.getMessage(), known.exitCode());
			case SettingException setting -> said(console, where + ": " + setting.getMessage(), ExitCode.USAGE);
			case OutOfMemoryError memory -> said(console, where + ": the memory of this program does not suffice", ExitCode.REFUSED);
			default -> said(console, where + ": internal error: " + failure + " (a defect of this program; " + Main.DEBUG + " shows where)", ExitCode.INTERNAL);
		};
	}

	private static ExitCode said(Console console, String message, ExitCode exitCode) {
		console.problem(message);
		return exitCode;
	}
}
