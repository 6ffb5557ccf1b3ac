// SPDX-License-Identifier: EPL-2.0
/** Views that follow the machine being drawn and work things out in the background. */
package org.heatwright.ui.follow;
