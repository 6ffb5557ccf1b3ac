// SPDX-License-Identifier: EPL-2.0
/** Batteries: what a protocol of charging stores, how much of it is ergotropy, and how fast; in parallel, together, by a cavity or by a bath. */
package org.heatwright.physics.battery;
