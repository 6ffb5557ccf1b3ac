// SPDX-License-Identifier: EPL-2.0
/** Looks for the numbers of a design that make it best, and for the front between two wishes. */
package org.heatwright.study.optimum;
