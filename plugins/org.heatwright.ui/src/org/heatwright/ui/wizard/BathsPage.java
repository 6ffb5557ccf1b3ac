// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.wizard;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.heatwright.gallery.Starter;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.machine.Units;
import org.heatwright.ui.Texts;
import org.heatwright.ui.help.ManualHelp;

/** The baths: what each is for, how hot, how it acts at each frequency and how strongly it is coupled. */
final class BathsPage extends WizardPage {

	private final Draft draft;
	private Composite rows;
	private Starter shown;
	private String shownUnits = "";

	BathsPage(Draft draft) {
		super("baths", Texts.of("wizard.baths.title"), null);
		this.draft = draft;
		setDescription(Texts.of("wizard.baths.description"));
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().spacing(0, 12).applyTo(area);
		rows = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).spacing(10, 5).applyTo(rows);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(rows);
		new Preview(area, draft);
		draft.onChange(this::rebuildForAnotherDesign);
		draft.onChange(this::check);
		rebuild();
		setControl(area);
		ManualHelp.tie(area, "newMachine");
	}

	private void rebuildForAnotherDesign() {
		if ((shown != draft.starter() || !shownUnits.equals(units())) && !rows.isDisposed()) {
			rebuild();
		}
	}

	/** A machine that would be rejected is not made. */
	private void check() {
		setErrorMessage(draft.trouble());
		setPageComplete(draft.trouble() == null);
	}

	private String units() {
		return draft.units() == Units.NATURAL ? "" : draft.unitOfEnergy();
	}

	private void rebuild() {
		shown = draft.starter();
		shownUnits = units();
		for (Control old : rows.getChildren()) {
			old.dispose();
		}
		for (String key : new String[] { "wizard.bath", "wizard.role", "wizard.temperature", "wizard.spectrum", "wizard.strength" }) {
			Label label = new Label(rows, SWT.NONE);
			label.setText(Texts.of(key));
		}
		draft.baths().forEach(this::row);
		rows.getParent().layout(true, true);
	}

	private void row(Bath bath) {
		Label label = new Label(rows, SWT.NONE);
		label.setText(bath.getName() == null ? bath.getId() : bath.getName());
		Combo role = combo(BathRole.VALUES.stream().map(each -> Texts.of("wizard.role." + each.getName())).toArray(String[]::new), bath.getRole().ordinal());
		role.addListener(SWT.Selection, event -> draft.setRole(bath, BathRole.VALUES.get(role.getSelectionIndex())));
		Text temperature = text(bath.getTemperature());
		temperature.addListener(SWT.Modify, event -> draft.setTemperature(bath, temperature.getText().strip()));
		spectrum(bath);
		Text strength = text(draft.strength(bath));
		strength.addListener(SWT.Modify, event -> draft.setStrength(bath, strength.getText().strip()));
	}

	private void spectrum(Bath bath) {
		Optional<SpectrumKind> kind = SpectrumKind.of(bath.getSpectrum());
		String[] labels = Arrays.stream(SpectrumKind.values()).map(SpectrumKind::label).toArray(String[]::new);
		Combo spectrum = combo(labels, kind.map(SpectrumKind::ordinal).orElse(-1));
		if (kind.isEmpty()) {
			spectrum.add(Texts.of("wizard.spectrum.asIs"), labels.length);
			spectrum.select(labels.length);
		}
		spectrum.addListener(SWT.Selection, event -> {
			if (spectrum.getSelectionIndex() < labels.length) {
				draft.setSpectrum(bath, SpectrumKind.values()[spectrum.getSelectionIndex()]);
			}
		});
	}

	private Combo combo(String[] items, int selected) {
		Combo combo = new Combo(rows, SWT.READ_ONLY);
		combo.setItems(items);
		combo.select(selected);
		return combo;
	}

	private Text text(String content) {
		Text text = new Text(rows, SWT.BORDER);
		text.setText(content == null ? "" : content);
		GridDataFactory.fillDefaults().grab(true, false).hint(90, SWT.DEFAULT).applyTo(text);
		return text;
	}
}
