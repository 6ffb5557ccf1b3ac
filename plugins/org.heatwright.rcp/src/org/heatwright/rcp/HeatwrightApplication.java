// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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
				handOver(folder(workspace), CommandLineFiles.of(context));
				return EXIT_OK;
			}
			WindowState.heal(workspace);
			try (Handover handover = Handover.taking(folder(workspace), files -> display.asyncExec(() -> HeatwrightAdvisor.show(files)))) {
				int code = PlatformUI.createAndRunWorkbench(display, new HeatwrightAdvisor(CommandLineFiles.of(context)));
				return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
			}
		} finally {
			workspace.release();
			display.dispose();
		}
	}

	private static Path folder(Location workspace) {
		return new File(workspace.getURL().getPath()).toPath();
	}

	/** The other Heatwright opens the files and comes to the front; if it does not answer, the user is told where to open them. */
	private static void handOver(Path workspace, List<Path> files) {
		boolean taken = false;
		try {
			taken = Handover.give(workspace, files);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (IOException e) {
			// as if nobody had taken it
		}
		if (!taken) {
			String names = String.join(", ", files.stream().map(Path::toString).toList());
			MessageDialog.openInformation(null, Texts.of("locked.title"), Texts.of(files.isEmpty() ? "locked.text" : "locked.files", workspace, names));
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
