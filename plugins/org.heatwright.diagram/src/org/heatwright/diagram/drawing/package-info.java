// SPDX-License-Identifier: EPL-2.0
/** What the parts and the policies of one drawing share. */
package org.heatwright.diagram.drawing;
