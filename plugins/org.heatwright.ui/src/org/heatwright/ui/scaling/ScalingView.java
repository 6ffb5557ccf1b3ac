// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.scaling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.Status;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.machine.Machine;
import org.heatwright.picture.chart.Chart;
import org.heatwright.picture.chart.Tint;
import org.heatwright.picture.card.Heat;
import org.heatwright.study.RecordedQuantity;
import org.heatwright.study.StudyException;
import org.heatwright.study.scaling.ParameterRange;
import org.heatwright.ui.Texts;
import org.heatwright.ui.chart.ChartPane;
import org.heatwright.ui.follow.Background;
import org.heatwright.ui.follow.FollowingView;

/**
 * How the numbers of the machine in the active editor grow with one of its parameters, and how its currents lie between the regions that the bounds forbid.
 * Verified by {@code ViewsTest}.
 */
public final class ScalingView extends FollowingView {

	public static final String ID = "org.heatwright.ui.scaling";
	private static final double AT_ONCE = 2e9;

	private Combo parameter;
	private Text range;
	private Combo quantity;
	private Combo bath;
	private Button start;
	private Label message;
	private ChartPane law;
	private ChartPane bounds;
	private Background<ScalingSeries> background;
	private Analysis shown;
	private ScalingSeries series;
	private long lastTook;
	private Map<String, Double> parameters = new LinkedHashMap<>();
	private Map<String, String> quantities = new LinkedHashMap<>();
	private Map<String, String> baths = new LinkedHashMap<>();

	@Override
	protected void createContents(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(9).margins(8, 4).applyTo(area);
		parameter = combo(area, "scaling.over", 160, this::chosen);
		range = new Text(area, SWT.BORDER);
		range.setToolTipText(Texts.of("scaling.range.tip"));
		GridDataFactory.fillDefaults().hint(120, SWT.DEFAULT).applyTo(range);
		range.addListener(SWT.DefaultSelection, event -> work());
		Button run = new Button(area, SWT.PUSH);
		run.setText(Texts.of("scaling.run"));
		run.addListener(SWT.Selection, event -> work());
		quantity = combo(area, "scaling.quantity", 240, this::draw);
		bath = combo(area, "scaling.bath", 100, this::draw);
		start = new Button(area, SWT.CHECK);
		start.setText(Texts.of("scaling.start"));
		start.setToolTipText(Texts.of("sheet.initialCurrent.note"));
		start.addListener(SWT.Selection, event -> draw());
		message = new Label(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).span(9, 1).applyTo(message);
		SashForm halves = new SashForm(area, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).span(9, 1).applyTo(halves);
		law = new ChartPane(halves);
		bounds = new ChartPane(halves);
		background = background(Texts.of("scaling.job"));
	}

	private static Combo combo(Composite area, String key, int width, Runnable chosen) {
		Label label = new Label(area, SWT.NONE);
		label.setText(Texts.of(key));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
		Combo combo = new Combo(area, SWT.READ_ONLY);
		combo.setVisibleItemCount(20);
		GridDataFactory.fillDefaults().hint(width, SWT.DEFAULT).applyTo(combo);
		combo.addListener(SWT.Selection, event -> chosen.run());
		return combo;
	}

	@Override
	protected void show(Optional<Machine> machine, Optional<Analysis> analysis) {
		Analysis solved = analysis.filter(result -> result.status() == Status.SOLVED).orElse(null);
		if (solved == null || machine.isEmpty()) {
			background.cancel();
			shown = null;
			forget();
			message.setText(Texts.of(machine.isEmpty() ? "analysis.nothing" : analysis.isEmpty() ? "analysis.solving" : "levels.unsolved"));
		} else if (solved != shown) {
			shown = solved;
			fill(machine.get());
			if (lastTook < AT_ONCE) {
				work();
			} else {
				message.setText(Texts.of("scaling.again"));
			}
		}
	}

	/** What was measured belongs to a machine that is not in front any more. */
	private void forget() {
		series = null;
		for (Combo combo : List.of(parameter, quantity, bath)) {
			combo.removeAll();
		}
		range.setText("");
		law.clear();
		bounds.clear();
	}

	private void fill(Machine machine) {
		parameters = ScalingChoices.parameters(machine);
		quantities = ScalingChoices.quantities(machine, shown);
		baths = new LinkedHashMap<>();
		machine.getBaths().forEach(each -> baths.put(each.getName() == null ? each.getId() : each.getName(), each.getId()));
		String before = parameter.getText();
		items(parameter, parameters);
		items(quantity, quantities);
		items(bath, baths);
		if (!before.equals(parameter.getText()) || range.getText().isBlank()) {
			propose();
		}
	}

	private static void items(Combo combo, Map<String, ?> choices) {
		String before = combo.getText();
		combo.setItems(choices.keySet().toArray(String[]::new));
		combo.select(Math.max(0, combo.indexOf(before)));
	}

	private void chosen() {
		propose();
		work();
	}

	private void propose() {
		range.setText(parameters.containsKey(parameter.getText()) ? ScalingChoices.range(parameter.getText(), parameters.get(parameter.getText())) : "");
	}

	private void work() {
		if (machine().isEmpty() || parameter.getText().isEmpty()) {
			return;
		}
		ParameterRange values;
		try {
			values = ParameterRange.parse(parameter.getText() + "=" + range.getText());
		} catch (StudyException e) {
			message.setText(e.getMessage());
			return;
		}
		message.setText(Texts.of("traces.working"));
		Machine copy = EcoreUtil.copy(machine().get());
		long begun = System.nanoTime();
		background.run(progress -> ScalingSeries.measure(copy, values, progress), known -> take(known, System.nanoTime() - begun), message::setText);
	}

	private void take(ScalingSeries known, long took) {
		series = known;
		lastTook = took;
		message.setText(known.leftOut().isEmpty() ? "" : Texts.of("scaling.leftOut", known.leftOut().size(), known.leftOut().get(0)));
		preferQuantity();
		draw();
	}

	/** A machine without power shows its first heat current instead, and one in equilibrium the current at the start. */
	private void preferQuantity() {
		String first = baths.values().stream().findFirst().orElse("");
		boolean flows = !baths.isEmpty() && flows("heatCurrent:" + first);
		if (quantity.getSelectionIndex() == 0 && !baths.isEmpty() && !flows(quantities.get(quantity.getText()))) {
			quantity.select(Math.max(0, List.copyOf(quantities.values()).indexOf((flows ? "heatCurrent:" : "instantaneousHeatCurrent:") + first)));
		}
		start.setSelection(start.getSelection() || !flows && !baths.isEmpty());
	}

	private boolean flows(String name) {
		return java.util.Arrays.stream(series.numbers(new RecordedQuantity(name))).anyMatch(number -> Math.abs(number) > 0);
	}

	private void draw() {
		if (series == null || series.values().size() < 2 || shown == null || machine().isEmpty()) {
			return;
		}
		law.show(ScalingCharts.law(series, new RecordedQuantity(quantities.get(quantity.getText())), quantity.getText()));
		ToDoubleFunction<BathAnalysis> current = start.getSelection() ? BathAnalysis::instantaneousHeatCurrent : BathAnalysis::heatCurrent;
		String id = baths.get(bath.getText());
		Bath drawn = machine().get().getBaths().stream().filter(each -> each.getId().equals(id)).findFirst().orElse(null);
		if (drawn != null) {
			Tint tint = Tint.heat(Heat.of(machine().get()).of(drawn));
			bounds.show(ScalingCharts.bounds(series, id, "|J| " + bath.getText(), current, parameters.getOrDefault(series.parameter(), Double.NaN),
					shown.bath(id).orElse(null), tint, start.getSelection()));
		}
	}

	/** The chart of the bounds as it is shown, null before the first. */
	public Chart boundsChart() {
		return bounds.chart();
	}

	/** What was measured last; empty before. */
	public Optional<ScalingSeries> series() {
		return Optional.ofNullable(series);
	}

	@Override
	public void setFocus() {
		parameter.setFocus();
	}
}
