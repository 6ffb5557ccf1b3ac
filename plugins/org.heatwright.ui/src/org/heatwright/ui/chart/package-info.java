// SPDX-License-Identifier: EPL-2.0
/** Charts on the screen: axes, series and what the mouse points at, in the colours of the theme. */
package org.heatwright.ui.chart;
