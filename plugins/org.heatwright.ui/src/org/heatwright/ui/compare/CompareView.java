// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.heatwright.analysis.Analysis;
import org.heatwright.model.machine.Machine;
import org.heatwright.ui.Texts;
import org.heatwright.ui.follow.Background;
import org.heatwright.ui.follow.FollowingView;
import org.heatwright.ui.look.Look;

/**
 * Two designs side by side: the one being drawn against an earlier state of itself that was pinned, another file or a published machine. Follows every edit.
 */
public final class CompareView extends FollowingView {

	public static final String ID = "org.heatwright.ui.compare";

	private final List<Candidate> pinned = new ArrayList<>();
	private List<Candidate> candidates = List.of();
	private Combo left;
	private Combo right;
	private Label message;
	private ComparisonTable table;
	private Background<Comparison> background;
	private Machine listedFor;

	@Override
	protected void createContents(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 6).applyTo(area);
		left = combo(area);
		Label versus = new Label(area, SWT.NONE);
		versus.setText(Texts.of("compare.with"));
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(versus);
		right = combo(area);
		message = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(message);
		table = new ComparisonTable(area);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, true).applyTo(table.control());
		background = background(Texts.of("compare.job"));
		Look.follow(area, table::restyle);
		toolBar();
		list();
		left.select(0);
		right.select(Math.max(0, candidates.size() > 1 ? 1 : 0));
	}

	@Override
	protected void show(Optional<Machine> machine, Optional<Analysis> analysis) {
		if (machine.orElse(null) != listedFor) {
			listedFor = machine.orElse(null);
			list();
		}
		compare();
	}

	private Combo combo(Composite parent) {
		Combo combo = new Combo(parent, SWT.READ_ONLY);
		combo.setVisibleItemCount(20);
		GridDataFactory.fillDefaults().grab(true, false).hint(150, SWT.DEFAULT).applyTo(combo);
		combo.addListener(SWT.Selection, event -> compare());
		return combo;
	}

	private void toolBar() {
		var bar = getViewSite().getActionBars().getToolBarManager();
		bar.add(action("compare.pin", IAction.AS_PUSH_BUTTON, action -> pin()));
		bar.add(action("compare.swap", IAction.AS_PUSH_BUTTON, action -> swap()));
		bar.add(action("compare.onlyDifferences", IAction.AS_CHECK_BOX, action -> table.showOnlyDifferences(action.isChecked())));
		getViewSite().getActionBars().getMenuManager().add(action("compare.copy", IAction.AS_PUSH_BUTTON, action -> table.copy(left.getText(), right.getText())));
	}

	private static Action action(String key, int style, Consumer<IAction> run) {
		return new Action(Texts.of(key), style) {

			{
				setToolTipText(Texts.of(key + ".hint"));
			}

			@Override
			public void run() {
				run.accept(this);
			}
		};
	}

	/** Keeps the machine of the active editor as it is now, and compares what becomes of it with that. */
	public void pin() {
		Optional.ofNullable(getSite().getPage().getActiveEditor()).flatMap(Candidate::pinned).ifPresent(candidate -> {
			pinned.add(0, candidate);
			list();
			left.select(1);
			right.select(0);
			compare();
		});
	}

	private void swap() {
		int index = left.getSelectionIndex();
		left.select(right.getSelectionIndex());
		right.select(index);
		compare();
	}

	/** Lists what there is now and keeps what was chosen. */
	private void list() {
		List<Candidate> now = new ArrayList<>(List.of(Candidate.active(getSite().getPage())));
		now.addAll(pinned);
		now.addAll(Candidate.stored());
		candidates = now;
		for (Combo combo : List.of(left, right)) {
			String chosen = combo.getText();
			combo.setItems(candidates.stream().map(Candidate::label).toArray(String[]::new));
			combo.select(Math.max(0, combo.indexOf(chosen)));
		}
	}

	private void compare() {
		if (left.isDisposed() || left.getSelectionIndex() < 0 || right.getSelectionIndex() < 0) {
			return;
		}
		try {
			Optional<Machine> first = candidates.get(left.getSelectionIndex()).origin().machine();
			Optional<Machine> second = candidates.get(right.getSelectionIndex()).origin().machine();
			if (first.isEmpty() || second.isEmpty()) {
				background.cancel();
				table.clear();
				say(Texts.of("compare.nothing"));
				return;
			}
			background.run(progress -> Comparison.of(first.get(), second.get(), progress), this::show, this::say);
		} catch (IOException | CoreException e) {
			table.clear();
			say(e.getMessage());
		}
	}

	private void show(Comparison comparison) {
		table.show(comparison, left.getText(), right.getText());
		say(Texts.of("compare.summary", comparison.design().size(), comparison.results().stream().filter(Comparison.Row::differs).count()));
	}

	private void say(String text) {
		message.setText(text);
		message.requestLayout();
	}

	/** What is shown, for tests. */
	public ComparisonTable table() {
		return table;
	}

	/** Chooses what stands on the right, by its label. */
	public void chooseRight(String label) {
		list();
		right.select(right.indexOf(label));
		compare();
	}

	@Override
	public void setFocus() {
		left.setFocus();
	}
}
