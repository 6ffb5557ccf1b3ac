// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.InputStream;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Answers the requests of another program, line by line, as long as that program wants: a start is paid once. Verified by {@code ServeTest}. */
@Command(name = "serve", description = "Answers requests of another program, such as releng/python/heatwright.py: JSON, one line each, on the standard "
		+ "streams. No network.")
final class ServeCommand implements Callable<Integer> {

	private final Console console;
	private final InputStream in;

	@Option(names = "--stdio", required = true, description = "Reads requests from the standard input and writes answers to the standard output.")
	boolean stdio;

	ServeCommand(Console console, InputStream in) {
		this.console = console;
		this.in = in;
	}

	@Override
	public Integer call() {
		new ServeSession(in, console.out()).run();
		return ExitCode.OK.number();
	}
}
