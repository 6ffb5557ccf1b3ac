// SPDX-License-Identifier: EPL-2.0
package org.heatwright.structure;

/** The ring of a plug-in, for tests of other packages. */
public final class Rings {

	private Rings() {
	}

	public static int of(String plugin) {
		return Ring.OF_PLUGIN.get(plugin);
	}
}
