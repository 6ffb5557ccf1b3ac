// SPDX-License-Identifier: EPL-2.0
/** Why a design or what was asked of it cannot be computed. */
package org.heatwright.analysis.refusal;
