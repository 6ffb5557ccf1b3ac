// SPDX-License-Identifier: EPL-2.0
/** Rules about the limits of the theory: weak coupling, memory, separated frequencies, near degeneracies. */
package org.heatwright.validation.validity;
