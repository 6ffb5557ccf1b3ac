// SPDX-License-Identifier: EPL-2.0
/** The little language of quantities: parsed with positions, evaluated with a dimension, completed while it is typed. */
package org.heatwright.model.expression;
