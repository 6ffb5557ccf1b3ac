// SPDX-License-Identifier: EPL-2.0
/**
 * Universal bounds on heat currents and what follows for power, cooling and charging; Kamimura et al., PRL 131, 090401, Eqs. (9) and (14), and the sharper
 * ones beside them.
 */
package org.heatwright.physics.bound;
