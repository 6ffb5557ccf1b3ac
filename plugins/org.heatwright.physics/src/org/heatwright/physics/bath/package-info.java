// SPDX-License-Identifier: EPL-2.0
/** Baths: spectra J and rates gamma with the detailed balance of a temperature, correlations C(t), their integrals Xi, Lamb shifts and memory. */
package org.heatwright.physics.bath;
