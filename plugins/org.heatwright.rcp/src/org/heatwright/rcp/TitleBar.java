// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;

/** Writes the design that is being drawn into the title of the window. */
final class TitleBar implements IPartListener {

	private final IWorkbenchWindowConfigurer window;

	private TitleBar(IWorkbenchWindowConfigurer window) {
		this.window = window;
	}

	static void follow(IWorkbenchWindowConfigurer window) {
		window.getWindow().getPartService().addPartListener(new TitleBar(window));
	}

	private void write() {
		var page = window.getWindow().getActivePage();
		IEditorPart editor = page == null ? null : page.getActiveEditor();
		window.setTitle(editor == null || editor instanceof WelcomeEditor ? Texts.of("window.title") : Texts.of("window.titleOf", editor.getTitle()));
	}

	@Override
	public void partActivated(IWorkbenchPart part) {
		write();
	}

	@Override
	public void partBroughtToTop(IWorkbenchPart part) {
		write();
	}

	@Override
	public void partClosed(IWorkbenchPart part) {
		write();
	}

	@Override
	public void partDeactivated(IWorkbenchPart part) {
		// the next one writes
	}

	@Override
	public void partOpened(IWorkbenchPart part) {
		write();
	}
}
