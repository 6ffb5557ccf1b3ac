// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

/** What the numbers of a spectrum mean: J with gamma = 2 J (n+1), J with gamma = J (n+1), or the emission rate gamma(omega > 0) itself. */
public enum Convention {
	J_PI, J_TWO_PI, RATE
}
