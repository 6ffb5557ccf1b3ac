// SPDX-License-Identifier: EPL-2.0
/** The solver with its tiers, and the solution: steady state, currents, bounds, validity. */
package org.heatwright.physics.solve;
