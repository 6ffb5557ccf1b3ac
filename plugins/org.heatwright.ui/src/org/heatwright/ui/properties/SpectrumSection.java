// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.heatwright.analysis.ProblemAssembler;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.machine.Machine;
import org.heatwright.picture.chart.Chart;
import org.heatwright.picture.chart.Tint;
import org.heatwright.picture.card.Heat;
import org.heatwright.ui.Texts;
import org.heatwright.ui.chart.ChartPane;
import org.heatwright.ui.follow.Background;
import org.heatwright.workspace.LiveMachine;

/** The spectrum of the selected bath as curves: J and gamma over frequency, |C| over time; follows every change. */
public final class SpectrumSection extends ModelSection {

	private final ChartPane[] panes = new ChartPane[3];
	private Background<List<Chart>> background;

	@Override
	public void createControls(Composite parent, TabbedPropertySheetPage page) {
		super.createControls(parent, page);
		Composite area = getWidgetFactory().createComposite(parent);
		GridLayoutFactory.fillDefaults().numColumns(panes.length).equalWidth(true).applyTo(area);
		for (int i = 0; i < panes.length; i++) {
			panes[i] = new ChartPane(area);
			GridDataFactory.fillDefaults().grab(true, true).minSize(200, 170).applyTo(panes[i]);
		}
		background = new Background<>(area, Texts.of("spectrum.job"));
	}

	@Override
	void selected() {
		draw();
	}

	@Override
	void changed() {
		if (!panes[0].isDisposed()) {
			draw();
		}
	}

	private void draw() {
		element().map(SpectrumSection::bath).ifPresent(bath -> {
			Machine copy = LiveMachine.stateOf(machine()).machine();
			int number = machine().getBaths().indexOf(bath);
			Tint tint = Tint.heat(Heat.of(machine()).of(bath));
			background.run(progress -> SpectrumCurves.of(ProblemAssembler.bath(copy.getBaths().get(number)), tint, SpectrumCurves.reach(copy), progress),
					this::show, this::refuse);
		});
	}

	private void show(List<Chart> charts) {
		for (int i = 0; i < panes.length; i++) {
			panes[i].show(charts.get(i));
		}
	}

	private void refuse(String reason) {
		for (ChartPane pane : panes) {
			pane.show(SpectrumCurves.nothing(reason));
		}
	}

	/** The bath itself, or the one whose spectrum is selected. */
	static Bath bath(EObject element) {
		for (EObject current = element; current != null; current = current.eContainer()) {
			if (current instanceof Bath bath) {
				return bath;
			}
		}
		return null;
	}

	/** Shows the tab for baths. */
	public static final class Filter implements org.eclipse.jface.viewers.IFilter {

		@Override
		public boolean select(Object selected) {
			EObject element = org.eclipse.core.runtime.Adapters.adapt(selected, EObject.class);
			return element != null && bath(element) != null;
		}
	}
}
