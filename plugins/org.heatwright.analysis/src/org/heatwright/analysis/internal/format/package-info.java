// SPDX-License-Identifier: EPL-2.0
/** A result as the fields of the JSON form, in the order and with the names of the schema. */
package org.heatwright.analysis.internal.format;
