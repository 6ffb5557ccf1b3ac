// SPDX-License-Identifier: EPL-2.0
/** Rules about strokes and ideal cycles. */
package org.heatwright.validation.cycle;
