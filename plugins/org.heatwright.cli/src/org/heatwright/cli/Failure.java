// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.nio.file.Files;
import java.nio.file.Path;

import org.heatwright.analysis.refusal.SettingException;

/** What is said about something that went wrong, and how the process ends. Verified by {@code OneBadFileTest}. */
final class Failure {

	private static final String TEMPORARY = "java.io.tmpdir";

	private Failure() {
	}

	private static boolean hasTemporaryFolder() {
		return Files.isDirectory(Path.of(System.getProperty(TEMPORARY))) && Files.isWritable(Path.of(System.getProperty(TEMPORARY)));
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
		case Throwable lost when !hasTemporaryFolder() -> said(console,
				where + ": the folder for temporary files, " + System.getProperty(TEMPORARY)
						+ ", cannot be written, and the letters of drawings and reports need it; make it, or name another in HEATWRIGHT_VMARGS=-D"
					+ TEMPORARY + "=FOLDER", ExitCode.INPUT_OUTPUT);
			default -> said(console, where + ": internal error: " + failure + " (a defect of this program; " + Main.DEBUG + " shows where)", ExitCode.INTERNAL);
		};
	}

	private static ExitCode said(Console console, String message, ExitCode exitCode) {
		console.problem(message);
		return exitCode;
	}
}
