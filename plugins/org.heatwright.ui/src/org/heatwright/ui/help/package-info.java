// SPDX-License-Identifier: EPL-2.0
/** The manual in the workbench: a view, a window beside dialogs, and F1 and "?" that open the page of what is in front. */
package org.heatwright.ui.help;
