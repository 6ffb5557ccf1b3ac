// SPDX-License-Identifier: EPL-2.0
/** A machine as the solver is given it: medium, baths, couplings, drive, and how it is to be solved. */
package org.heatwright.physics.problem;
