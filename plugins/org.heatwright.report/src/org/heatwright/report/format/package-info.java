// SPDX-License-Identifier: EPL-2.0
/** The formats of a report: HTML, PDF, LaTeX and Markdown, all from the same document. */
package org.heatwright.report.format;
