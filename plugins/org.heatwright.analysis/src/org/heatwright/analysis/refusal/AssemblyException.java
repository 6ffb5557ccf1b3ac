// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.refusal;

/** A design that passed the rules still describes no machine; names the element at fault (empty when none can be named). */
public final class AssemblyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String element;

	public AssemblyException(String element, String message) {
		super(message);
		this.element = element == null ? "" : element;
	}

	/** Id of the element at fault. */
	public String element() {
		return element;
	}
}
