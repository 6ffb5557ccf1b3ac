// SPDX-License-Identifier: EPL-2.0
/** Fluctuations and responses of steady currents: zero-frequency noise by counting fields, derivatives by the parameters. */
package org.heatwright.physics.counting;
