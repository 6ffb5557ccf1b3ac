// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram;

import org.heatwright.workspace.TextFile;

/** The words of the drawing, from {@code texts.properties}. Verified by {@code TextsTest}, which finds missing keys. */
public final class Texts {

	private static final TextFile FILE = TextFile.beside(Texts.class);

	private Texts() {
	}

	/** @param arguments take the places {0}, {1} ... of the text */
	public static String of(String key, Object... arguments) {
		return FILE.of(key, arguments);
	}

	public static boolean has(String key) {
		return FILE.has(key);
	}
}
