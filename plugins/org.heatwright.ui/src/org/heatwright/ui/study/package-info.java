// SPDX-License-Identifier: EPL-2.0
/** Studies in the workbench: the wizard that makes one, the page that shows and runs it. */
package org.heatwright.ui.study;
