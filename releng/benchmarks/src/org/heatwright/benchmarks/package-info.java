// SPDX-License-Identifier: EPL-2.0
/** Measured ratios and limits, each in one run against a named rival. */
package org.heatwright.benchmarks;
