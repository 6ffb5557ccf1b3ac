// SPDX-License-Identifier: EPL-2.0
/** The command line: one class per command, one table of exit codes; data on stdout, everything else on stderr. */
package org.heatwright.cli;
