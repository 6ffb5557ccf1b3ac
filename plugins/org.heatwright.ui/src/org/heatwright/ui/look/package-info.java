// SPDX-License-Identifier: EPL-2.0
/** Fonts, colours and spaces that all views share, in light and dark. */
package org.heatwright.ui.look;
