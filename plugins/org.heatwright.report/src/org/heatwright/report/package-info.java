// SPDX-License-Identifier: EPL-2.0
/**
 * From a machine and its analysis to the document that a group leader signs and a referee can check.
 * {@link org.heatwright.report.book.DesignReport} is the way in.
 */
package org.heatwright.report;
