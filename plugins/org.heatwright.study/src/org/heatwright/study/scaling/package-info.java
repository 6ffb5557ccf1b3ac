// SPDX-License-Identifier: EPL-2.0
/** With which power of a parameter a number of a machine grows. */
package org.heatwright.study.scaling;
