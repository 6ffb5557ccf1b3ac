// SPDX-License-Identifier: EPL-2.0
/** Views, properties and wizards around the drawing: where their words are found. */
package org.heatwright.ui;
