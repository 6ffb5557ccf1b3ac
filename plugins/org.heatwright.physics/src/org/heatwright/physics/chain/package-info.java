// SPDX-License-Identifier: EPL-2.0
/** Long chains of qubits that are free fermions: exact steady currents far beyond the size of any matrix. */
package org.heatwright.physics.chain;
