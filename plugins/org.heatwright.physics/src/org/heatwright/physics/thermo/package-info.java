// SPDX-License-Identifier: EPL-2.0
/** What heat currents amount to: power, efficiency, coefficients of performance, regimes and the second law, each with its error. */
package org.heatwright.physics.thermo;
