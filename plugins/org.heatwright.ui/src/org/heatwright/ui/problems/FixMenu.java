// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.problems;

import java.util.List;

import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.IWorkbenchContribution;
import org.eclipse.ui.services.IServiceLocator;
import org.heatwright.ui.Texts;

/** The entry Fix in the menu of a figure that is flagged. */
public final class FixMenu extends CompoundContributionItem implements IWorkbenchContribution {

	@Override
	public void initialize(IServiceLocator services) {
		// the window is asked anew each time
	}

	@Override
	protected IContributionItem[] getContributionItems() {
		List<IMarker> problems = FixHandler.problemsAtHand();
		if (problems.isEmpty()) {
			return new IContributionItem[0];
		}
		MenuManager fixes = new MenuManager(Texts.of("problems.fix"), "org.heatwright.ui.fix");
		ElementFixes.fill(fixes, problems);
		return new IContributionItem[] { fixes };
	}
}
