// SPDX-License-Identifier: EPL-2.0
/** Charts as figures: curves, bars and the chain of bounds. */
package org.heatwright.picture.chart;
