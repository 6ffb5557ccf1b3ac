// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study;

/** The question makes sense, but no trustworthy answer can be given; the message gives the reason. */
public final class StudyRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public StudyRefusedException(String message) {
		super(message);
	}
}
