// SPDX-License-Identifier: EPL-2.0
/** The drawing of a machine: where the words of the editor are found. */
package org.heatwright.diagram;
