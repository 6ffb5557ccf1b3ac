// SPDX-License-Identifier: EPL-2.0
/** The Properties view: a section per kind of element, fields that show expressions with their values, pages of operators and spectra. */
package org.heatwright.ui.properties;
