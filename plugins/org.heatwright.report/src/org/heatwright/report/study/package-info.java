// SPDX-License-Identifier: EPL-2.0
/** Figures of studies: maps over two numbers, curves over one, and fronts beside their bounds. */
package org.heatwright.report.study;
