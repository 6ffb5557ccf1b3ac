// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics;

/** The solver will not give a number: the problem does not fit, or the number would not be trustworthy. The message says why and what would help. */
public final class SolverRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1;

	/** Why a solve was refused. */
	public enum Reason {
		TOO_LARGE, NOT_SUPPORTED, NOT_EXACT, INACCURATE, UNPHYSICAL
	}

	private final Reason reason;

	public SolverRefusedException(Reason reason, String message) {
		super(message);
		this.reason = reason;
	}

	public Reason reason() {
		return reason;
	}
}
