// SPDX-License-Identifier: EPL-2.0
/** The Analysis view: every number of the newest result with its error, beside the bounds. */
package org.heatwright.ui.analysis;
