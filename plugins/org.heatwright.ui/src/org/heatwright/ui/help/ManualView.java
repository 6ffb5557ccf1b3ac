// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.help;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.heatwright.manual.Manual;

/** The manual beside the drawing. Verified by {@code HelpTest} in the UI tests. */
public final class ManualView extends ViewPart {

	public static final String ID = "org.heatwright.ui.manual";

	private ManualPage page;

	/** @param place name of a page, with # and a heading where one is meant */
	public static void open(String place) {
		try {
			ManualView view = (ManualView) PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().showView(ID);
			view.page.open(place);
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		page = new ManualPage(parent, CommandLinks::run);
		page.open(Manual.CONTENTS);
	}

	/** The page and heading that are open. */
	public String place() {
		return page.place();
	}

	/** What is shown, as Markdown. */
	public String shown() {
		return page.shown();
	}

	/** As a click on a link of the page would do; false for one that leads nowhere in the workbench. */
	public boolean follow(String link) {
		return page.follow(link);
	}

	@Override
	public void setFocus() {
		page.setFocus();
	}
}
