// SPDX-License-Identifier: EPL-2.0
/** What the nodes and wires of a drawing look like. Figures are told what to show and know neither the model nor the solver. */
package org.heatwright.diagram.figures;
