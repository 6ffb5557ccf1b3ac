// SPDX-License-Identifier: EPL-2.0
/** What an open editor lets the checks know of a design that is not saved yet. */
package org.heatwright.workspace.live;
