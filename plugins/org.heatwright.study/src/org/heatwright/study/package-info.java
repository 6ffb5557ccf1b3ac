// SPDX-License-Identifier: EPL-2.0
/** Questions that take more than one solution of a machine: how numbers grow, maps, optima, and the journal of a long study. */
package org.heatwright.study;
