// SPDX-License-Identifier: EPL-2.0
/** The drawing of a machine: a sheet, a card for each kind of node and the wires between them, for every pen. */
package org.heatwright.picture.card;
