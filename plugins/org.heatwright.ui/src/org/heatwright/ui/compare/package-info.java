// SPDX-License-Identifier: EPL-2.0
/** Two designs and their results side by side. */
package org.heatwright.ui.compare;
