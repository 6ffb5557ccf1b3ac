// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.heatwright.model.bath.Coupling;
import org.heatwright.physics.solve.MachineMatrices;
import org.heatwright.ui.Texts;
import org.heatwright.ui.follow.Background;
import org.heatwright.workspace.LiveMachine;
import org.heatwright.workspace.MachineState;

/**
 * The operator of the selected coupling in the energy basis of the medium as a heat map. Channels that share a bath operator have been added up, as the
 * equation has them.
 */
public final class OperatorSection extends ModelSection {

	private HeatMap map;
	private CCombo choice;
	private Label readout;
	private Background<MachineMatrices> background;
	private List<MachineMatrices.Operator> operators = List.of();
	private MachineMatrices matrices;

	@Override
	public void createControls(Composite parent, TabbedPropertySheetPage page) {
		super.createControls(parent, page);
		Composite area = getWidgetFactory().createComposite(parent);
		GridLayoutFactory.fillDefaults().margins(6, 4).applyTo(area);
		choice = getWidgetFactory().createCCombo(area, SWT.READ_ONLY | SWT.FLAT | SWT.BORDER);
		choice.addListener(SWT.Selection, event -> draw());
		GridDataFactory.fillDefaults().hint(220, SWT.DEFAULT).align(SWT.LEFT, SWT.CENTER).applyTo(choice);
		readout = getWidgetFactory().createLabel(area, "");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(readout);
		map = new HeatMap(area, readout::setText);
		GridDataFactory.fillDefaults().grab(true, true).hint(320, 220).applyTo(map);
		background = new Background<>(area, Texts.of("operator.job"));
	}

	@Override
	void selected() {
		work();
	}

	@Override
	void changed() {
		if (!map.isDisposed()) {
			work();
		}
	}

	private void work() {
		Coupling coupling = element().map(OperatorSection::coupling).orElse(null);
		if (coupling == null || coupling.getBath() == null) {
			map.say(Texts.of("operator.noBath"));
			return;
		}
		MachineState state = LiveMachine.stateOf(machine());
		String bath = coupling.getBath().getId();
		background.run(state::matrices, known -> take(known, bath), map::say);
	}

	private void take(MachineMatrices known, String bath) {
		matrices = known;
		operators = known.operators().stream().filter(operator -> operator.bath().equals(bath)).toList();
		int chosen = Math.clamp(choice.getSelectionIndex(), 0, Math.max(0, operators.size() - 1));
		choice.setItems(operators.stream().map(operator -> Texts.of("operator.number", bath, Integer.toString(operator.number() + 1))).toArray(String[]::new));
		choice.select(chosen);
		choice.setVisible(operators.size() > 1);
		((org.eclipse.swt.layout.GridData) choice.getLayoutData()).exclude = operators.size() <= 1;
		choice.getParent().layout(true);
		draw();
	}

	private void draw() {
		if (choice.getSelectionIndex() >= 0) {
			map.show(operators.get(choice.getSelectionIndex()).matrix(), matrices.names());
		}
	}

	/** The coupling itself, or the one that the selected channel or operator is part of. */
	static Coupling coupling(EObject element) {
		for (EObject current = element; current != null; current = current.eContainer()) {
			if (current instanceof Coupling coupling) {
				return coupling;
			}
		}
		return null;
	}

	/** Shows the tab for couplings. */
	public static final class Filter implements org.eclipse.jface.viewers.IFilter {

		@Override
		public boolean select(Object selected) {
			EObject element = org.eclipse.core.runtime.Adapters.adapt(selected, EObject.class);
			return element != null && coupling(element) != null;
		}
	}
}
