// SPDX-License-Identifier: EPL-2.0
/** Unsaved work outlives the program: the vault, the journal that fills it, and what is offered after a crash. */
package org.heatwright.diagram.safety;
