// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

/** Ends a command with an exit code and one message for the user. */
final class CommandFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final ExitCode exitCode;

	CommandFailure(ExitCode exitCode, String message) {
		super(message);
		this.exitCode = exitCode;
	}

	ExitCode exitCode() {
		return exitCode;
	}
}
