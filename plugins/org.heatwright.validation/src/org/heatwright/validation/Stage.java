// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

/** What a rule must know before it can judge. */
public enum Stage {
	/** The file alone: on every edit. */
	DESIGN,
	/** Norms and bounds of the assembled machine, which is not solved: in the background. */
	PHYSICS,
	/** The solved machine. */
	RESULT
}
