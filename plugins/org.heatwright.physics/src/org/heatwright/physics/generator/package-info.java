// SPDX-License-Identifier: EPL-2.0
/** Master equations: rates and generators of the secular, the local and the driven equation. */
package org.heatwright.physics.generator;
