// SPDX-License-Identifier: EPL-2.0
/** The coupling of a given norm that carries most heat in a given state, with certificates from both sides. */
package org.heatwright.physics.best;
