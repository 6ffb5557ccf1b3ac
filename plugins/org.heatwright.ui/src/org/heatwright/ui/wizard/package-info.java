// SPDX-License-Identifier: EPL-2.0
/** New Machine: purpose, medium and baths of a design that solves at once. */
package org.heatwright.ui.wizard;
