// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.internal.ide.application.IDEWorkbenchAdvisor;
import org.heatwright.diagram.safety.Recovery;

/** The workbench of the product: that of the IDE in all that keeps files safe, with menus of its own. */
final class HeatwrightAdvisor extends IDEWorkbenchAdvisor {

	private final List<Path> files;

	/** @param files to open once the window is there */
	HeatwrightAdvisor(List<Path> files) {
		this.files = files;
	}

	/** Opens files that another start of the program has handed over, and comes to the front; nothing while there is no window. */
	static void show(List<Path> files) {
		if (!PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().isStarting() || PlatformUI.getWorkbench().getWorkbenchWindowCount() == 0) {
			return;
		}
		IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchWindow window = active == null ? PlatformUI.getWorkbench().getWorkbenchWindows()[0] : active;
		files.forEach(file -> OpenDesign.open(window, file));
		window.getShell().setMinimized(false);
		window.getShell().forceActive();
	}

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		super.initialize(configurer);
		configurer.setSaveAndRestore(true);
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new HeatwrightWindow(configurer);
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return HeatwrightPerspective.ID;
	}

	@Override
	public void postStartup() {
		super.postStartup();
		Clutter.removePreferencePages();
		IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
		FirstProject.make();
		Recovery.openAll();
		files.forEach(file -> OpenDesign.open(window, file));
		if (window.getActivePage().getEditorReferences().length == 0) {
			WelcomeEditor.open(window.getActivePage());
		}
	}
}
