// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.traces;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.Status;
import org.heatwright.model.machine.Machine;
import org.heatwright.picture.chart.Axis;
import org.heatwright.picture.chart.Chart;
import org.heatwright.ui.Texts;
import org.heatwright.ui.chart.ChartPane;
import org.heatwright.ui.follow.Background;
import org.heatwright.ui.follow.FollowingView;
import org.heatwright.workspace.MachineState;

/**
 * The machine in the active editor in time: heat currents, energy and ergotropy, populations; a cycle in the energy-entropy plane. Verified by {@code
 * ViewsTest}.
 */
public final class TracesView extends FollowingView {

	public static final String ID = "org.heatwright.ui.traces";

	private Combo choice;
	private Text until;
	private Button automatic;
	private Label message;
	private ChartPane pane;
	private Background<Traces> background;
	private Analysis shownAnalysis;
	private Traces traces = Traces.nothing("");
	private String wanted = "";

	@Override
	protected void createContents(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).margins(8, 4).applyTo(area);
		choice = new Combo(area, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().hint(260, SWT.DEFAULT).applyTo(choice);
		choice.addListener(SWT.Selection, event -> choose(choice.getText()));
		Label label = new Label(area, SWT.NONE);
		label.setText(Texts.of("traces.until"));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
		until = new Text(area, SWT.BORDER);
		until.setToolTipText(Texts.of("traces.until.tip"));
		GridDataFactory.fillDefaults().hint(90, SWT.DEFAULT).applyTo(until);
		until.addListener(SWT.DefaultSelection, event -> work(until.getText()));
		automatic = new Button(area, SWT.PUSH);
		automatic.setText(Texts.of("traces.automatic"));
		automatic.addListener(SWT.Selection, event -> work(""));
		message = new Label(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(message);
		pane = new ChartPane(area);
		GridDataFactory.fillDefaults().grab(true, true).span(5, 1).applyTo(pane);
		background = background(Texts.of("traces.job"));
	}

	@Override
	protected void show(Optional<Machine> machine, Optional<Analysis> analysis) {
		Analysis solved = analysis.filter(result -> result.status() == Status.SOLVED).orElse(null);
		if (solved == null) {
			background.cancel();
			shownAnalysis = null;
			take(Traces.nothing(Texts.of(machine.isEmpty() ? "analysis.nothing" : analysis.isEmpty() ? "analysis.solving" : "levels.unsolved")));
		} else if (solved != shownAnalysis) {
			boolean other = shownAnalysis == null || !shownAnalysis.design().equals(solved.design());
			shownAnalysis = solved;
			work(other ? "" : until.getText());
		}
	}

	private void work(String time) {
		if (shownAnalysis == null || solvedState().isEmpty()) {
			return;
		}
		MachineState state = solvedState().get();
		Analysis solved = shownAnalysis;
		message.setText(Texts.of("traces.working"));
		background.run(progress -> TraceReader.read(state, solved, time, progress), this::take, reason -> take(Traces.nothing(reason)));
	}

	private void take(Traces known) {
		traces = known;
		message.setText(known.reason());
		until.setText(known.time());
		until.setEnabled(!known.time().isEmpty());
		automatic.setEnabled(until.getEnabled());
		choice.setItems(known.charts().keySet().toArray(String[]::new));
		List<String> titles = List.copyOf(known.charts().keySet());
		if (titles.isEmpty()) {
			pane.show(Chart.of("traces", known.reason(), Axis.linear(Texts.of("traces.time")), Axis.linear(""), List.of()));
		} else {
			choose(titles.contains(wanted) ? wanted : titles.get(0));
		}
	}

	/** Shows one of the charts by its title. */
	public void choose(String title) {
		if (traces.charts().containsKey(title)) {
			wanted = title;
			choice.setText(title);
			pane.show(traces.charts().get(title));
		}
	}

	/** What there is to choose from. */
	public Traces traces() {
		return traces;
	}

	@Override
	public void setFocus() {
		pane.setFocus();
	}
}
