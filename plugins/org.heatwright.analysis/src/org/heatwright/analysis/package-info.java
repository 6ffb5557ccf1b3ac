// SPDX-License-Identifier: EPL-2.0
/**
 * The one way from a design to its numbers: validate, assemble, solve, and hand back one immutable
 * {@link org.heatwright.analysis.Analysis} from which markers, diagram, report, JSON and exit code all derive.
 */
package org.heatwright.analysis;
