// SPDX-License-Identifier: EPL-2.0
/** Rules about arrays of qubits: sizes, sites, interactions. */
package org.heatwright.validation.array;
