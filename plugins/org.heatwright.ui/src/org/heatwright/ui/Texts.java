// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of views and properties, from {@code texts.properties}. A key without a text is shown itself. Verified by {@code UiTextsTest}, which finds missing
 * keys.
 */
public final class Texts {

	private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.heatwright.ui.texts", Locale.getDefault(), Texts.class.getClassLoader());

	private Texts() {
	}

	/** @param arguments take the places {0}, {1} ... of the text */
	public static String of(String key, Object... arguments) {
		try {
			String text = BUNDLE.getString(key);
			return arguments.length == 0 ? text : MessageFormat.format(text, arguments);
		} catch (MissingResourceException e) {
			return key;
		}
	}

	public static boolean has(String key) {
		return BUNDLE.containsKey(key);
	}
}
