// SPDX-License-Identifier: EPL-2.0
/** Operators of a medium as sparse Hermitian matrices, and their norms. */
package org.heatwright.physics.operator;
