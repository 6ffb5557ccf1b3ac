// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.problem;

/** Which master equation: {@code GLOBAL} secular GKSL in the eigenbasis of H, or {@code LOCAL} with the bare frequencies of the sites. */
public enum Equation {
	GLOBAL, LOCAL
}
