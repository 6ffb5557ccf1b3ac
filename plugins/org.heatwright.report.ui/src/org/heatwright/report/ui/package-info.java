// SPDX-License-Identifier: EPL-2.0
/** The wizard that writes design reports from the workbench, with its preview. */
package org.heatwright.report.ui;
