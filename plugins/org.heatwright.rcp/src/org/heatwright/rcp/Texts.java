// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of the product, from {@code texts.properties}. */
final class Texts {

	private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.heatwright.rcp.texts", Locale.getDefault(), Texts.class.getClassLoader());

	private Texts() {
	}

	static String of(String key, Object... arguments) {
		try {
			return arguments.length == 0 ? BUNDLE.getString(key) : MessageFormat.format(BUNDLE.getString(key), arguments);
		} catch (MissingResourceException e) {
			return key;
		}
	}
}
