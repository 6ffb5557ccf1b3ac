// SPDX-License-Identifier: EPL-2.0
/** The parts of a drawing: which figure stands for which element of the model, what can be edited on it, and what snaps to what. */
package org.heatwright.diagram.parts;
