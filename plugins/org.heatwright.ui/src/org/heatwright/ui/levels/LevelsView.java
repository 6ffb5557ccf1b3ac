// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.levels;

import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.Figures;
import org.heatwright.analysis.Status;
import org.heatwright.model.machine.Machine;
import org.heatwright.picture.chart.Chart;
import org.heatwright.ui.Texts;
import org.heatwright.ui.chart.ChartPane;
import org.heatwright.ui.follow.Background;
import org.heatwright.ui.follow.FollowingView;
import org.heatwright.ui.look.Deed;
import org.heatwright.picture.Digits;
import org.heatwright.ui.look.Look;
import org.heatwright.ui.look.Rows;
import org.heatwright.workspace.MachineState;

/**
 * The energy levels of the machine in the active editor: populations, transitions by bath, and the windows of the baths over the gaps. Verified by {@code
 * ViewsTest}.
 */
public final class LevelsView extends FollowingView {

	public static final String ID = "org.heatwright.ui.levels";

	private LadderCanvas canvas;
	private ChartPane windows;
	private Label readout;
	private Background<Ladder> background;
	private Analysis shownAnalysis;
	private Optional<Ladder> ladder = Optional.empty();

	@Override
	protected void createContents(Composite parent) {
		SashForm halves = new SashForm(parent, SWT.HORIZONTAL);
		Composite left = new Composite(halves, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(left);
		canvas = new LadderCanvas(left, this::read);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		readout = new Label(left, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).applyTo(readout);
		windows = new ChartPane(halves);
		halves.setWeights(60, 40);
		background = background(Texts.of("levels.job"));
		colors(left);
		Look.follow(left, () -> colors(left));
		Action logarithm = new Action(Texts.of("levels.logarithmic"), IAction.AS_CHECK_BOX) {

			@Override
			public void run() {
				canvas.setLogarithmic(isChecked());
			}
		};
		getViewSite().getActionBars().getMenuManager().add(logarithm);
		getViewSite().getActionBars().getMenuManager().add(new Deed(Texts.of("analysis.copyTable"), () -> Rows.copy(rows().tabbed())));
	}

	private void colors(Composite area) {
		area.setBackground(Look.color(Look.scheme().sheet()));
		readout.setBackground(area.getBackground());
		readout.setForeground(Look.color(Look.scheme().text()));
	}

	@Override
	protected void show(Optional<Machine> machine, Optional<Analysis> analysis) {
		Analysis solved = analysis.filter(result -> result.status() == Status.SOLVED).orElse(null);
		if (solved == null || machine.isEmpty()) {
			background.cancel();
			shownAnalysis = null;
			ladder = Optional.empty();
			canvas.say(Texts.of(machine.isEmpty() ? "analysis.nothing" : analysis.isEmpty() ? "analysis.solving" : "levels.unsolved"));
			return;
		}
		if (solved != shownAnalysis) {
			shownAnalysis = solved;
			MachineState state = solvedState().orElseThrow();
			background.run(progress -> LadderReader.read(state, solved, progress), this::take, canvas::say);
		}
	}

	private void take(Ladder known) {
		ladder = Optional.of(known);
		canvas.show(known);
		windows.show(BathWindows.chart(known));
		read(-1);
	}

	private void read(int rung) {
		readout.setText(ladder.map(known -> rung < 0 ? known.reason() : words(known, rung)).orElse(""));
		readout.getParent().layout(new org.eclipse.swt.widgets.Control[] { readout });
	}

	private static String words(Ladder known, int rung) {
		Ladder.Rung chosen = known.rungs().get(rung);
		return Texts.of("levels.readout", chosen.name(), Digits.of(chosen.energy(), Figures.BOUND) + known.units().energyUnit(),
				Digits.of(chosen.population(), Figures.BOUND));
	}

	/** Levels, energies and populations. */
	private Rows rows() {
		Rows rows = new Rows().add(Texts.of("levels.level"), Texts.of("levels.energy"), Texts.of("levels.population"));
		ladder.ifPresent(known -> known.rungs()
				.forEach(rung -> rows.add(rung.name(), Digits.of(rung.energy(), Figures.CURRENT), Digits.of(rung.population(), Figures.CURRENT))));
		return rows;
	}

	/** What is shown; empty until it is worked out. */
	public Optional<Ladder> ladder() {
		return ladder;
	}

	/** The windows of the baths over the gaps as they are shown, null before the first. */
	public Chart windows() {
		return windows.chart();
	}

	@Override
	public void setFocus() {
		canvas.setFocus();
	}
}
