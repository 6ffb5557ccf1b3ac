// SPDX-License-Identifier: EPL-2.0
/** A machine while it is edited: its states, each copied, checked and solved once for all who show it. */
package org.heatwright.workspace.live;
