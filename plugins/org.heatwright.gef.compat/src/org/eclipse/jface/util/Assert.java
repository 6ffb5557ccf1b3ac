// SPDX-License-Identifier: EPL-2.0
package org.eclipse.jface.util;

/**
 * The argument checks that GEF 3.2 calls under this name and that JFace no longer ships. They exist only for GEF: our own code never uses them.
 */
public final class Assert {

	private Assert() {
	}

	public static boolean isLegal(boolean expression) {
		return isLegal(expression, "");
	}

	public static boolean isLegal(boolean expression, String message) {
		if (!expression) {
			throw new IllegalArgumentException("assertion failed; " + message);
		}
		return true;
	}

	public static void isNotNull(Object object) {
		isNotNull(object, "");
	}

	public static void isNotNull(Object object, String message) {
		if (object == null) {
			throw new IllegalArgumentException("null argument; " + message);
		}
	}

	public static boolean isTrue(boolean expression) {
		return isTrue(expression, "");
	}

	public static boolean isTrue(boolean expression, String message) {
		if (!expression) {
			throw new IllegalStateException("assertion failed: " + message);
		}
		return true;
	}
}
