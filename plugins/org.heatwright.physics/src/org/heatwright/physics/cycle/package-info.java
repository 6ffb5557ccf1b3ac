// SPDX-License-Identifier: EPL-2.0
/** Machines that run in strokes: the map of each stroke, the limit cycle as the fixed point of their product, ideal cycles, and the way there. */
package org.heatwright.physics.cycle;
