// SPDX-License-Identifier: EPL-2.0
/** The drawing of a machine without a display: geometry, colours and cards, the same as in the editor. */
package org.heatwright.picture.card;
