// SPDX-License-Identifier: EPL-2.0
/** Rules of thermodynamics: Carnot, the second law, and the order of temperatures. */
package org.heatwright.validation.thermodynamics;
