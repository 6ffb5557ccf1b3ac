// SPDX-License-Identifier: EPL-2.0
/** Machines that grow with a claimed power of the number of qubits: templates are enumerated, solved, fitted and held against the bounds. */
package org.heatwright.study.search;
