// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.analysis;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.heatwright.analysis.Analysis;
import org.heatwright.model.machine.Machine;
import org.heatwright.ui.Texts;
import org.heatwright.ui.follow.FollowingView;
import org.heatwright.ui.look.Deed;
import org.heatwright.ui.look.Rows;

/**
 * The numbers of the machine in the active editor: the few that matter, a row for each bath, then everything with its certificate and provenance. Verified by
 * {@code ViewsTest}.
 */
public final class AnalysisView extends FollowingView {

	public static final String ID = "org.heatwright.ui.analysis";

	private static final int HIGH = 420;

	private Headline headline;
	private CurrentsTable currents;
	private SheetTree sheet;
	private boolean arranged;

	@Override
	protected void createContents(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		headline = new Headline(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(headline);
		SashForm halves = new SashForm(area, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
		currents = new CurrentsTable(halves);
		sheet = new SheetTree(halves);
		halves.addListener(SWT.Resize, event -> arrange(halves));
		Deed copy = new Deed(Texts.of("analysis.copyTable"), () -> Rows.copy(table().tabbed()));
		copy.setImageDescriptor(shared(ISharedImages.IMG_TOOL_COPY));
		Deed latex = new Deed(Texts.of("analysis.copyLatex"), () -> Rows.copy(table().latex()));
		Deed all = new Deed(Texts.of("analysis.copyAll"), () -> Rows.copy(sheet.rows().tabbed()));
		IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
		bar.add(copy);
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		for (Deed deed : List.of(copy, latex, all)) {
			getViewSite().getActionBars().getMenuManager().add(deed);
		}
		for (Control control : List.of(currents.control(), sheet.control())) {
			MenuManager menu = new MenuManager();
			List.of(copy, latex, all).forEach(menu::add);
			control.setMenu(menu.createContextMenu(control));
		}
	}

	/** Side by side in a low view; in a high one the currents have the whole width for their few rows. */
	private void arrange(SashForm halves) {
		int high = halves.getClientArea().height;
		boolean below = high > HIGH;
		int orientation = below ? SWT.VERTICAL : SWT.HORIZONTAL;
		if (halves.getOrientation() != orientation || !arranged) {
			arranged = true;
			halves.setOrientation(orientation);
			int rows = Math.clamp(currents.height(), 1, high / 2);
			halves.setWeights(below ? new int[] { rows, high - rows } : new int[] { 47, 53 });
		}
	}

	private static ImageDescriptor shared(String name) {
		return PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(name);
	}

	@Override
	protected void show(Optional<Machine> machine, Optional<Analysis> analysis) {
		headline.show(analysis, Texts.of(machine.isPresent() ? "analysis.solving" : "analysis.nothing"));
		if (analysis.isEmpty() || machine.isEmpty()) {
			currents.clear();
			sheet.show(List.of());
		} else {
			currents.show(analysis.get(), machine.get());
			sheet.show(AnalysisSheet.of(analysis.get()));
		}
	}

	/** The currents as rows of cells. */
	public Rows table() {
		return currents.rows();
	}

	/** What the view shows, in words. */
	public String shown() {
		return headline.words() + currents.rows().tabbed() + sheet.rows().tabbed();
	}

	@Override
	public void setFocus() {
		currents.control().setFocus();
	}
}
