// SPDX-License-Identifier: EPL-2.0
/** From a design to the numbers of the solver: one class per kind of element, and every refusal names the element as its author did. */
package org.heatwright.analysis.internal.assembly;
