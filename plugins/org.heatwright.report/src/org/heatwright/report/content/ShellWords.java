// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import org.heatwright.analysis.AnalysisOptions;

/** Commands that a reader can paste into a shell. */
final class ShellWords {

	private ShellWords() {
	}

	/** The word itself when a shell leaves it alone, else in single quotation marks. */
	static String quoted(String word) {
		return word.matches("[A-Za-z0-9_./=+:,@%-]+") && !word.startsWith("-") ? word : "'" + word.replace("'", "'\\''") + "'";
	}

	/** The deviations from the file, each with a blank before it. */
	static String arguments(AnalysisOptions options) {
		StringBuilder words = new StringBuilder();
		for (String argument : options.arguments()) {
			int blank = argument.indexOf(' ');
			words.append(' ').append(blank < 0 ? argument : argument.substring(0, blank + 1) + quoted(argument.substring(blank + 1)));
		}
		return words.toString();
	}
}
