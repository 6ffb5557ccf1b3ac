// SPDX-License-Identifier: EPL-2.0
/** Shows the cards and wires of the picture in Draw2d, with what only an editor has: flags, selection, anchors. */
package org.heatwright.diagram.figures;
