// SPDX-License-Identifier: EPL-2.0
/** Journeys through the real workbench with real events. They wait for what they expect and never for a time. */
package org.heatwright.ui.tests;
