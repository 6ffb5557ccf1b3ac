// SPDX-License-Identifier: EPL-2.0
/** What every computation shares: how it reports its progress, is cancelled, and refuses. Natural units, hbar = k_B = 1; no Eclipse, no EMF. */
package org.heatwright.physics;
