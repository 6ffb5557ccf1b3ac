// SPDX-License-Identifier: EPL-2.0
/** Putting something new on a drawing: what there is, the field that one types into, and the place it gets. */
package org.heatwright.diagram.insert;
