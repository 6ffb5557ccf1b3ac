// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.refusal;

/** A setting or an initial state given with the analysis does not fit the design; the message says what would. */
public final class SettingException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	public SettingException(String message) {
		super(message);
	}
}
