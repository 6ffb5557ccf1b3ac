// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study;

/** What was asked for makes no sense for this design; the message says what would. */
public class StudyException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	public StudyException(String message) {
		super(message);
	}
}
