// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.study;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.heatwright.model.study.Goal;
import org.heatwright.model.study.SampledAxis;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.study.run.Estimate;
import org.heatwright.study.run.ThreadsExecutor;
import org.heatwright.ui.Texts;
import org.heatwright.ui.help.ManualHelp;
import org.heatwright.ui.follow.Background;

/** What is varied, what is recorded, what is to be large or small, and, while one chooses, what the study will take. */
final class AxesPage extends WizardPage {

	private static final int WIDTH = 780;

	private final StudyDraft draft;
	private final List<String> offered = new ArrayList<>();
	private Table quantities;
	private Spinner samples;
	private Combo objective;
	private Combo goal;
	private Label estimate;
	private Background<String> background;
	private boolean showing;

	AxesPage(StudyDraft draft) {
		super("axes", Texts.of("study.axes.title"), null);
		this.draft = draft;
		setDescription(Texts.of("study.axes.description"));
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().spacing(0, 8).applyTo(area);
		new AxisRows(area, draft);
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(new Label(area, SWT.NONE));
		Composite below = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(24, 4).applyTo(below);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(below);
		quantities(below);
		choices(below);
		estimate = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(560, 2 * estimate.computeSize(SWT.DEFAULT, SWT.DEFAULT).y).applyTo(estimate);
		background = new Background<>(area, Texts.of("study.estimate.job"));
		setControl(area);
		ManualHelp.tie(area, "newStudy");
		draft.onChange(this::refresh);
		refresh();
	}

	private void quantities(Composite parent) {
		Composite left = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(left);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(left);
		new Label(left, SWT.NONE).setText(Texts.of("study.record"));
		quantities = new Table(left, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL);
		quantities.setData("name", "study.record");
		GridDataFactory.fillDefaults().grab(true, true).hint(240, 190).applyTo(quantities);
		quantities.addListener(SWT.Selection, event -> {
			if (event.detail == SWT.CHECK && event.item instanceof TableItem item) {
				draft.record(item.getText(), item.getChecked());
			}
		});
	}

	private void choices(Composite parent) {
		Composite right = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(right);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(right);
		new Label(right, SWT.NONE).setText(Texts.of("study.samples"));
		samples = new Spinner(right, SWT.BORDER);
		samples.setValues(1000, 1, 100_000_000, 0, 100, 1000);
		samples.setData("name", "study.samples");
		samples.addListener(SWT.Modify, event -> whenChosen(() -> draft.setSamples(samples.getSelection())));
		goal = new Combo(right, SWT.READ_ONLY);
		goal.setItems(Texts.of("study.maximize"), Texts.of("study.minimize"));
		goal.setData("name", "study.goal");
		goal.addListener(SWT.Selection, event -> whenChosen(this::choose));
		objective = new Combo(right, SWT.READ_ONLY);
		objective.setData("name", "study.objective");
		objective.addListener(SWT.Selection, event -> whenChosen(this::choose));
		Label hint = new Label(right, SWT.WRAP);
		hint.setText(Texts.of("study.objective.hint"));
		GridDataFactory.fillDefaults().span(2, 1).hint(300, SWT.DEFAULT).applyTo(hint);
	}

	private void choose() {
		draft.setObjective(objective.getSelectionIndex() <= 0 ? "" : objective.getText(), Goal.VALUES.get(goal.getSelectionIndex()));
	}

	private void whenChosen(Runnable change) {
		if (!showing) {
			change.run();
		}
	}

	private void refresh() {
		if (quantities.isDisposed() || draft.design().isEmpty()) {
			return;
		}
		showing = true;
		offer();
		for (TableItem item : quantities.getItems()) {
			item.setChecked(draft.records(item.getText()));
		}
		boolean drawn = draft.axes().stream().anyMatch(SampledAxis.class::isInstance);
		samples.setEnabled(drawn);
		if (drawn && draft.study().getSamples() > 0 && samples.getSelection() != draft.study().getSamples()) {
			samples.setSelection(draft.study().getSamples());
		}
		goal.select(draft.goal().ordinal());
		objective.select(Math.max(0, objective.indexOf(draft.objective())));
		showing = false;
		estimate();
	}

	private void offer() {
		List<String> all = draft.recordable();
		if (offered.equals(all)) {
			return;
		}
		offered.clear();
		offered.addAll(all);
		quantities.removeAll();
		objective.removeAll();
		objective.add(Texts.of("study.objective.none"));
		for (String name : all) {
			new TableItem(quantities, SWT.NONE).setText(name);
			objective.add(name);
		}
	}

	/** The plan is made here, where the draft is; a few of its points are solved in the background. */
	private void estimate() {
		StudyPlan plan;
		try {
			plan = draft.plan();
		} catch (IllegalArgumentException e) {
			background.cancel();
			say(e.getMessage(), false);
			return;
		}
		setErrorMessage(null);
		setPageComplete(true);
		estimate.setText(Texts.of("study.points", plan.points()));
		ThreadsExecutor executor = new ThreadsExecutor(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
		background.run(progress -> Estimate.of(plan, plan.points(), executor).sentence(executor.description()), estimate::setText, reason -> say(reason, true));
	}

	private void say(String reason, boolean complete) {
		estimate.setText("");
		setErrorMessage(reason);
		setPageComplete(complete);
	}
}
