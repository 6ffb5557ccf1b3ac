// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** Heatwright on a desk: one window on one workspace that nobody is asked about. Files named on the command line are opened. */
public final class HeatwrightApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) throws IOException {
		Display display = PlatformUI.createDisplay();
		Location workspace = Platform.getInstanceLocation();
		try {
			if (!workspace.lock()) {
				MessageDialog.openInformation(null, Texts.of("locked.title"), Texts.of("locked.text", Path.of(workspace.getURL().getPath())));
				return EXIT_OK;
			}
			WindowState.heal(workspace);
			int code = PlatformUI.createAndRunWorkbench(display, new HeatwrightAdvisor(CommandLineFiles.of(context)));
			return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
		} finally {
			workspace.release();
			display.dispose();
		}
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			IWorkbench workbench = PlatformUI.getWorkbench();
			workbench.getDisplay().syncExec(workbench::close);
		}
	}
}
