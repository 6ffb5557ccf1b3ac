// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.PrintStream;

import org.heatwright.analysis.Printable;

/**
 * The two streams of a run: data goes to {@code out}, messages go to {@code err}. Whatever comes from a design is shown as {@link Printable} says.
 *
 * @param debug whether failures show where they come from
 */
record Console(PrintStream out, PrintStream err, boolean debug) {

	static Console of(PrintStream out, PrintStream err, boolean debug) {
		return new Console(new PrintableStream(out), err, debug);
	}

	/** One problem, one line. */
	void problem(String message) {
		err.println(Printable.line(message));
	}
}
