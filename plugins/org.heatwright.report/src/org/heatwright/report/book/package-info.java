// SPDX-License-Identifier: EPL-2.0
/** Whole reports: of a design, of several side by side, and of many in one book. */
package org.heatwright.report.book;
