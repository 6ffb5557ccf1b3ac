// SPDX-License-Identifier: EPL-2.0
/** Figures made of vectors, and the files they become: SVG, PDF and PNG. */
package org.heatwright.picture.figure;
