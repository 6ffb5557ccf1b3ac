// SPDX-License-Identifier: EPL-2.0
/** The parts of a report, one class each: subject in, blocks out. */
package org.heatwright.report.content;
