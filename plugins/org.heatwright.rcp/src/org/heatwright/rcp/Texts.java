// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import org.heatwright.workspace.TextFile;

/** The words of the product, from {@code texts.properties}. Verified by {@code TextsTest}, which finds missing keys. */
final class Texts {

	private static final TextFile FILE = TextFile.beside(Texts.class);

	private Texts() {
	}

	/** @param arguments take the places {0}, {1} ... of the text */
	static String of(String key, Object... arguments) {
		return FILE.of(key, arguments);
	}
}
