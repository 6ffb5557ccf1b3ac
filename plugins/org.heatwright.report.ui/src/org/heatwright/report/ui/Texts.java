// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.ui;

import org.heatwright.workspace.TextFile;

/** The words of the export dialog, from {@code texts.properties}. */
final class Texts {

	private static final TextFile FILE = TextFile.beside(Texts.class);

	private Texts() {
	}

	/** @param arguments take the places {0}, {1} ... of the text */
	static String of(String key, Object... arguments) {
		return FILE.of(key, arguments);
	}
}
