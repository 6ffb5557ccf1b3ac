// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.heatwright.gallery.Starter;
import org.heatwright.model.machine.Purpose;
import org.heatwright.model.machine.Units;
import org.heatwright.ui.Texts;
import org.heatwright.ui.help.ManualHelp;

/** What the machine is for, on which medium it works, and what it is called. */
final class PurposePage extends WizardPage {

	private static final int LARGEST = 1000;

	private final Draft draft;
	private final List<Button> purposes = new ArrayList<>();
	private Combo medium;
	private Label idea;
	private Spinner size;
	private Combo units;
	private Text unitOfEnergy;
	private Text name;
	private boolean named;
	private boolean setting;

	PurposePage(Draft draft) {
		super("purpose", Texts.of("wizard.purpose.title"), null);
		this.draft = draft;
		setDescription(Texts.of("wizard.purpose.description"));
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).spacing(24, 5).applyTo(area);
		Composite choices = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 7).applyTo(choices);
		GridDataFactory.fillDefaults().hint(300, SWT.DEFAULT).applyTo(choices);
		Composite group = new Composite(choices, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(group);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(group);
		Purpose.VALUES.forEach(purpose -> purposes.add(radio(group, purpose)));
		label(choices, "wizard.medium");
		medium = new Combo(choices, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(medium);
		medium.addListener(SWT.Selection, event -> chooseMedium());
		draft.onChange(this::check);
		idea = new Label(choices, SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(280, 4 * idea.computeSize(SWT.DEFAULT, SWT.DEFAULT).y).applyTo(idea);
		label(choices, "wizard.size");
		size = new Spinner(choices, SWT.BORDER);
		size.setValues(1, 1, LARGEST, 0, 1, 10);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(size);
		size.addListener(SWT.Modify, event -> resize());
		label(choices, "wizard.name");
		name = new Text(choices, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
		name.addListener(SWT.Modify, event -> renamed());
		label(choices, "wizard.units");
		units = new Combo(choices, SWT.READ_ONLY);
		units.setItems(Texts.of("wizard.units.natural"), Texts.of("wizard.units.laboratory"));
		units.select(0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(units);
		units.addListener(SWT.Selection, event -> convert());
		label(choices, "wizard.units.energy");
		unitOfEnergy = new Text(choices, SWT.BORDER);
		unitOfEnergy.setText(draft.unitOfEnergy());
		unitOfEnergy.setEnabled(false);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(unitOfEnergy);
		unitOfEnergy.addListener(SWT.Modify, event -> convert());
		new Preview(area, draft);
		setControl(area);
		ManualHelp.tie(area, "newMachine");
		purposes.get(0).setSelection(true);
		choose(Purpose.ENGINE);
	}

	private Button radio(Composite parent, Purpose purpose) {
		Button button = new Button(parent, SWT.RADIO);
		button.setText(Texts.of("wizard.purpose." + purpose.getName()));
		button.setToolTipText(Texts.of("wizard.purpose." + purpose.getName() + ".hint"));
		button.setData(purpose);
		button.addListener(SWT.Selection, event -> {
			if (button.getSelection()) {
				choose(purpose);
			}
		});
		return button;
	}

	private static void label(Composite parent, String key) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(Texts.of(key));
	}

	private Purpose purpose() {
		return (Purpose) purposes.stream().filter(Button::getSelection).findFirst().orElseThrow().getData();
	}

	private void choose(Purpose purpose) {
		List<Starter> starters = Starter.of(purpose);
		medium.setItems(starters.stream().map(Starter::medium).toArray(String[]::new));
		medium.add(Texts.of("wizard.empty"));
		medium.select(0);
		begin(starters.get(0));
	}

	/** The last is an empty sheet. */
	private void chooseMedium() {
		List<Starter> starters = Starter.of(purpose());
		if (medium.getSelectionIndex() < starters.size()) {
			begin(starters.get(medium.getSelectionIndex()));
		} else {
			draft.beginEmpty(purpose());
			began(Texts.of("wizard.empty.idea"));
		}
	}

	private void begin(Starter starter) {
		draft.begin(starter);
		began(starter.idea());
	}

	private void began(String words) {
		idea.setText(words);
		setting = true;
		size.setEnabled(draft.hasSize());
		size.setSelection(Integer.parseInt(draft.size()));
		if (!named) {
			name.setText(Texts.of("wizard.purpose." + purpose().getName() + ".file"));
		}
		setting = false;
		check();
	}

	private void resize() {
		if (!setting && draft.hasSize()) {
			draft.setSize(size.getSelection());
		}
	}

	private void convert() {
		Units chosen = units.getSelectionIndex() == 0 ? Units.NATURAL : Units.LABORATORY;
		unitOfEnergy.setEnabled(chosen == Units.LABORATORY);
		if (unitTrouble() == null) {
			draft.setUnits(chosen, unitOfEnergy.getText().strip());
		}
		check();
	}

	/** What is wrong with the unit of energy, where one is asked for; null when nothing is. */
	private String unitTrouble() {
		return units.getSelectionIndex() == 0 ? null : draft.trouble(unitOfEnergy.getText().strip());
	}

	private void renamed() {
		named = named || !setting;
		check();
	}

	private void check() {
		if (name == null || name.isDisposed()) {
			return;
		}
		IStatus status = ResourcesPlugin.getWorkspace().validateName(name.getText().strip() + ".qtm", IResource.FILE);
		boolean blank = name.getText().isBlank();
		String trouble = unitTrouble() == null ? draft.trouble() : unitTrouble();
		setErrorMessage(blank ? Texts.of("wizard.name.missing") : status.isOK() ? trouble : status.getMessage());
		setPageComplete(!blank && status.isOK() && trouble == null);
	}

	String fileName() {
		return name.getText().strip();
	}
}
