// SPDX-License-Identifier: EPL-2.0
/**
 * Stationary states and how far they depend on the start: closed classes, elimination without subtractions, blocks of degenerate levels, kernels of
 * generators.
 */
package org.heatwright.physics.steady;
