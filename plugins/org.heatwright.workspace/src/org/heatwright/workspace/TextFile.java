// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of one plug-in of the workbench, from the {@code texts.properties} beside a class. A key without a text is shown itself. */
public final class TextFile {

	private final ResourceBundle bundle;

	private TextFile(ResourceBundle bundle) {
		this.bundle = bundle;
	}

	public static TextFile beside(Class<?> type) {
		return new TextFile(ResourceBundle.getBundle(type.getPackageName() + ".texts", Locale.getDefault(), type.getClassLoader()));
	}

	/** @param arguments take the places {0}, {1} ... of the text */
	public String of(String key, Object... arguments) {
		try {
			String text = bundle.getString(key);
			return arguments.length == 0 ? text : MessageFormat.format(text, arguments);
		} catch (MissingResourceException e) {
			return key;
		}
	}

	public boolean has(String key) {
		return bundle.containsKey(key);
	}
}
