// SPDX-License-Identifier: EPL-2.0
/** Rules about the design as a whole: names, expressions, parameters, requirements, initial states. */
package org.heatwright.validation.machine;
