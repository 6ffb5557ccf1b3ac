// SPDX-License-Identifier: EPL-2.0
/** The Traces view: a machine on its way from the initial state. */
package org.heatwright.ui.traces;
