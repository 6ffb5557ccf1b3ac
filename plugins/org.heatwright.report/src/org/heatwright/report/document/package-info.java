// SPDX-License-Identifier: EPL-2.0
/** What a report says, before it has any format: sections of paragraphs, tables, formulas and pictures. */
package org.heatwright.report.document;
