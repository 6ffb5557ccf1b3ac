// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.format;

/**
 * One file of a written report.
 *
 * @param name relative to the folder of the report, with {@code /} between folders
 */
public record ReportFile(String name, byte[] bytes) {
}
