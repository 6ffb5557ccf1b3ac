// SPDX-License-Identifier: EPL-2.0
/** Machine-readable forms of what a report says: tables, matrices, figures, and a script that checks the numbers with another program. */
package org.heatwright.report.export;
