// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.help;

import java.util.Optional;

import org.eclipse.help.IContext;
import org.eclipse.help.IHelpResource;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.help.AbstractHelpUI;
import org.heatwright.manual.Manual;
import org.heatwright.manual.Topics;

/**
 * What the workbench asks when somebody presses F1 or "?": the page of the manual about the dialog, view or editor in front. Verified by {@code HelpTest} in
 * the UI tests.
 */
public final class ManualHelp extends AbstractHelpUI {

	/** What the platform puts before the places of contexts.xml. */
	private static final String PLUGIN = "/org.heatwright.ui/";
	private static final String CONTEXTS = "org.heatwright.ui.";

	@Override
	public void displayHelp() {
		ManualView.open(Manual.CONTENTS);
	}

	/** A dialog has a window of the manual beside it, since it lets nothing be done in the view; anything else has the view. */
	@Override
	public void displayContext(IContext context, int x, int y) {
		Optional<String> place = place(context);
		Shell front = Display.getCurrent().getActiveShell();
		if (front != null && (front.getStyle() & (SWT.APPLICATION_MODAL | SWT.PRIMARY_MODAL | SWT.SYSTEM_MODAL)) != 0) {
			ManualWindow.open(front, place.orElse(Manual.CONTENTS));
		} else {
			ManualView.open(place.orElseGet(ManualHelp::placeOfPart));
		}
	}

	@Override
	public void displayDynamicHelp() {
		displayContext(null, 0, 0);
	}

	@Override
	public void displaySearch() {
		ManualView.open(Manual.CONTENTS);
	}

	@Override
	public void displayHelpResource(String href) {
		ManualView.open(href);
	}

	@Override
	public boolean isContextHelpDisplayed() {
		return false;
	}

	/** The topic of a context is a place of the manual. */
	public static Optional<String> place(IContext context) {
		IHelpResource[] topics = context == null ? new IHelpResource[0] : context.getRelatedTopics();
		return topics == null || topics.length == 0 ? Optional.empty() : Optional.of(topics[0].getHref().replace(PLUGIN, ""));
	}

	private static String placeOfPart() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchPart part = window == null || window.getActivePage() == null ? null : window.getActivePage().getActivePart();
		return part == null ? Manual.CONTENTS : Topics.of(part.getSite().getId());
	}

	/** Ties a page of a wizard to its topic. */
	public static void tie(org.eclipse.swt.widgets.Control control, String topic) {
		PlatformUI.getWorkbench().getHelpSystem().setHelp(control, CONTEXTS + topic);
	}
}
