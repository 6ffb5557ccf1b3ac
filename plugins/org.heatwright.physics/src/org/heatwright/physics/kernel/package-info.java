// SPDX-License-Identifier: EPL-2.0
/** The inner loop of sweeps: one machine solved again and again while temperatures, spectra and strengths change. */
package org.heatwright.physics.kernel;
