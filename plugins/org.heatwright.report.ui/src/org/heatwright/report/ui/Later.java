// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;

/**
 * Hands something over to the thread of the display from any other. The display may go away at every moment, between a question and the answer as well: then
 * there is nobody to hand it to.
 */
final class Later {

	private Later() {
	}

	static void run(Display display, Runnable what) {
		try {
			if (!display.isDisposed()) {
				display.asyncExec(what);
			}
		} catch (SWTException e) {
			if (e.code != SWT.ERROR_DEVICE_DISPOSED) {
				throw e;
			}
		}
	}
}
