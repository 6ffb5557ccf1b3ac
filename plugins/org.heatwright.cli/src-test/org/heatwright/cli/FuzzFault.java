// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.util.Arrays;

/**
 * A mutant that breaks what must hold for every file.
 *
 * @param kind what is the same for all mutants with the same fault: the place of an exception, or the law
 */
record FuzzFault(String kind, String message) {

	/** An exception that came out of the program. */
	static FuzzFault of(String where, Throwable thrown) {
		String place = Arrays.stream(thrown.getStackTrace())
				.filter(frame -> frame.getClassName().startsWith("org.heatwright") && !frame.getClassName().contains(".Fuzz")).findFirst()
				.map(frame -> frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1) + "." + frame.getMethodName()).orElse("nowhere");
		return new FuzzFault(where + ": " + thrown.getClass().getSimpleName() + " in " + place, String.valueOf(thrown.getMessage()));
	}
}
