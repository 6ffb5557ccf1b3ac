// SPDX-License-Identifier: EPL-2.0
/** Currents at any coupling strength: hierarchical equations of motion of small machines, scattering of linear ones. */
package org.heatwright.physics.exact;
