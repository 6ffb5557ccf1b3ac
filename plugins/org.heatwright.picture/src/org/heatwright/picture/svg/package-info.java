// SPDX-License-Identifier: EPL-2.0
/** Writes what is painted as an SVG. */
package org.heatwright.picture.svg;
