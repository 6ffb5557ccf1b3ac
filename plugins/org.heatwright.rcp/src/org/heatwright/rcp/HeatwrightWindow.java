// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import java.nio.file.Path;

import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** The window: its size at first, what it shows around the editors, and designs that are dropped on it. */
final class HeatwrightWindow extends WorkbenchWindowAdvisor {

	HeatwrightWindow(IWorkbenchWindowConfigurer configurer) {
		super(configurer);
	}

	@Override
	public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
		return new HeatwrightMenus(configurer);
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer window = getWindowConfigurer();
		window.setInitialSize(new Point(1400, 900));
		window.setShowCoolBar(true);
		window.setShowStatusLine(true);
		window.setShowProgressIndicator(true);
		window.setShowPerspectiveBar(false);
		window.setTitle(Texts.of("window.title"));
		window.addEditorAreaTransfer(FileTransfer.getInstance());
		window.configureEditorAreaDropListener(new DropTargetAdapter() {

			@Override
			public void drop(DropTargetEvent event) {
				if (event.data instanceof String[] names) {
					for (String name : names) {
						OpenDesign.open(window.getWindow(), Path.of(name));
					}
				}
			}
		});
		Clutter.removeActionSets();
	}

	@Override
	public void postWindowOpen() {
		RecentDesigns.follow(getWindowConfigurer().getWindow());
		TitleBar.follow(getWindowConfigurer());
	}
}
