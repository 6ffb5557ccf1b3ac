// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

/**
 * Something that was noticed while a file was read, and does not keep it from being read.
 *
 * @param element id of the element that it is about; empty when that has none
 */
public record FileNotice(Kind kind, String element, int line, int column, String message) {

	/** What was noticed. */
	public enum Kind {
		/** A name that this version does not know; what it names is kept as it is. */
		UNKNOWN,
		/** An element without an id, which got one. */
		ID
	}
}
