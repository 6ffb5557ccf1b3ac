// SPDX-License-Identifier: EPL-2.0
/**
 * The kinds of spectrum, a class each, in which stands all that the theory asks of it; and the rates, correlations, their integrals and level shifts that
 * follow at a temperature.
 */
package org.heatwright.physics.bath.spectrum;
