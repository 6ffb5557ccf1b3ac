// SPDX-License-Identifier: EPL-2.0
/** Looks from inside whether Heatwright works in an Eclipse that is not its product. */
package org.heatwright.otheride.probe;
