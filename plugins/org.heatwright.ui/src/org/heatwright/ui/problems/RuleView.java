// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.problems;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.heatwright.validation.RulePages;
import org.heatwright.ui.Texts;

/** Shows the page of a rule: what it demands, why, its equation, an example that fails and one that passes, and what to do. */
public final class RuleView extends ViewPart {

	public static final String ID = "org.heatwright.ui.rule";

	private StyledText text;

	/** Opens the page of a rule. */
	public static void show(String rule) {
		try {
			RuleView view = (RuleView) PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().showView(ID);
			view.open(rule);
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		text = new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		text.setMargins(14, 10, 14, 10);
		text.setLineSpacing(3);
		text.setCaret(null);
		text.setText(Texts.of("problems.rule.none"));
	}

	private void open(String rule) {
		setContentDescription(rule);
		RulePage.of(RulePages.page(rule).orElse(Texts.of("problems.rule.unknown", rule))).showIn(text);
		text.setTopIndex(0);
	}

	/** What is shown, without its looks. */
	public String shown() {
		return text.getText();
	}

	@Override
	public void setFocus() {
		text.setFocus();
	}
}
