// SPDX-License-Identifier: EPL-2.0
/** Designs in an Eclipse workspace: the builder, the checks, and the problem markers, each file with one writer. */
package org.heatwright.workspace;
