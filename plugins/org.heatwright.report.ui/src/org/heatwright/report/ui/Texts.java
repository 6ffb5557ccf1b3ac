// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of the export dialog, from {@code texts.properties}; a key without a text is shown itself. */
final class Texts {

	private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.heatwright.report.ui.texts", Locale.getDefault(), Texts.class.getClassLoader());

	private Texts() {
	}

	/** @param arguments take the places {0}, {1} ... of the text */
	static String of(String key, Object... arguments) {
		try {
			String text = BUNDLE.getString(key);
			return arguments.length == 0 ? text : MessageFormat.format(text, arguments);
		} catch (MissingResourceException e) {
			return key;
		}
	}
}
