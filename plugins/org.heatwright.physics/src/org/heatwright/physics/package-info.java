// SPDX-License-Identifier: EPL-2.0
/** The problem that is solved, the solver with its tiers, and the solution. Natural units, hbar = k_B = 1; no Eclipse, no EMF. */
package org.heatwright.physics;
