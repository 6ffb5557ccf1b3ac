// SPDX-License-Identifier: EPL-2.0
/** Real masters, workers and drivers on loopback, and what happens when they are killed. */
package org.heatwright.spark;
