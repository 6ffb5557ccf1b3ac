// SPDX-License-Identifier: EPL-2.0
/** Rules that hold what a design requires against the universal bounds and their exponents. */
package org.heatwright.validation.bound;
