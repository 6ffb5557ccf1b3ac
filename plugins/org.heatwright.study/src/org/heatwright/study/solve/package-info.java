// SPDX-License-Identifier: EPL-2.0
/** Solves the points of a study, on the shortest way that gives the numbers of a single solve. */
package org.heatwright.study.solve;
