// SPDX-License-Identifier: EPL-2.0
/** The rules: a machine goes in, diagnostics with numbers, equation and fixes come out. No markers, no display. */
package org.heatwright.validation;
