// SPDX-License-Identifier: EPL-2.0
/** The drag cursors that GEF 3.2 asks of the workbench by name. */
package org.eclipse.ui.internal;
