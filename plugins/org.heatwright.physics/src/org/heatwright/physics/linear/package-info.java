// SPDX-License-Identifier: EPL-2.0
/** Linear algebra that EJML does not have: complex Hermitian problems, sparse LU with a condition estimate, blocked dense kernels. */
package org.heatwright.physics.linear;
