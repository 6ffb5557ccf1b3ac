// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.util.IdentityHashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;

/** In which line of its file each element begins. */
public final class LineMap {

	private final Map<EObject, Integer> lines = new IdentityHashMap<>();

	void put(EObject element, int line) {
		lines.put(element, line);
	}

	/** From 1; 0 when the element did not come from the file. */
	public int lineOf(EObject element) {
		return lines.getOrDefault(element, 0);
	}
}
