// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

/** How much a finding matters: an error stops the analysis, a warning questions the result, information helps. */
public enum Severity {
	ERROR, WARNING, INFORMATION
}
