// SPDX-License-Identifier: EPL-2.0
/** Micro-benchmarks of the innermost loops, under JMH. */
package org.heatwright.benchmarks.kernels;
