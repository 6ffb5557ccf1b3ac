// SPDX-License-Identifier: EPL-2.0
/** The Levels view: energies, populations and the transitions that the baths drive. */
package org.heatwright.ui.levels;
