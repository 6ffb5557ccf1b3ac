// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.PrintStream;

/** The two streams of a run: data goes to {@code out}, messages go to {@code err}. */
record Console(PrintStream out, PrintStream err) {

	/** One problem, one line. */
	void problem(String message) {
		err.println(message);
	}
}
