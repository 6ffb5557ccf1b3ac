// SPDX-License-Identifier: EPL-2.0
/** The command line as a real process: exit codes, hostile files, kills, and every example of the documentation. */
package org.heatwright.commandline;
