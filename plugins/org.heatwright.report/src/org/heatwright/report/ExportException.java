// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report;

/** What was asked for does not exist for this design; the message says why. */
public final class ExportException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	public ExportException(String message) {
		super(message);
	}
}
