// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

/** Forms in which data can be printed; the lower-case names are the words of the command line. */
enum OutputFormat {
	text, json
}
