// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.wizard;

import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.model.machine.Machine;
import org.heatwright.picture.Scheme;
import org.heatwright.ui.Texts;
import org.heatwright.ui.follow.Background;
import org.heatwright.ui.gallery.MachinePicture;
import org.heatwright.picture.Digits;
import org.heatwright.ui.look.Look;

/** The draft as it is now, drawn and solved in the background: what Finish will open. */
final class Preview {

	private static final int WIDTH = 440;
	private static final int HEIGHT = 250;
	private static final int DIGITS = 5;

	private record Shown(MachinePicture picture, Analysis analysis) {
	}

	private final Draft draft;
	private final Label picture;
	private final Label result;
	private final Background<Shown> background;
	private Image image;

	Preview(Composite parent, Draft draft) {
		this.draft = draft;
		Composite area = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.fillDefaults().applyTo(area);
		picture = new Label(area, SWT.NONE);
		GridDataFactory.fillDefaults().hint(WIDTH, HEIGHT).applyTo(picture);
		result = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, 3 * result.computeSize(SWT.DEFAULT, SWT.DEFAULT).y).applyTo(result);
		background = new Background<>(area, Texts.of("wizard.job"));
		picture.addListener(SWT.Dispose, event -> dispose());
		draft.onChange(this::refresh);
		refresh();
	}

	private void refresh() {
		if (picture.isDisposed()) {
			return;
		}
		Machine machine = draft.snapshot();
		Scheme scheme = Look.scheme();
		background.run(progress -> {
			Analysis analysis = Analyzer.analyze(machine, AnalysisOptions.defaults(), progress);
			return new Shown(MachinePicture.of(machine, Optional.of(analysis), scheme, WIDTH, HEIGHT), analysis);
		}, this::show, reason -> result.setText(reason));
	}

	private void show(Shown shown) {
		dispose();
		image = shown.picture().image(picture.getDisplay());
		picture.setImage(image);
		result.setText(sentence(shown.analysis()));
		result.setForeground(Look.color(shown.analysis().hasErrors() ? Look.scheme().bad() : Look.scheme().text()));
	}

	/** What the machine does, or why it does nothing. */
	static String sentence(Analysis analysis) {
		if (analysis.solved().isEmpty()) {
			return analysis.diagnostics().stream().filter(each -> each.severity() == org.heatwright.validation.Severity.ERROR).findFirst().map(each -> each.message())
					.orElse(analysis.status().name());
		}
		if (analysis.battery().isPresent()) {
			var battery = analysis.battery().get();
			String energy = analysis.units().energyUnit();
			return Texts.of("wizard.battery", Digits.of(battery.ergotropy(), DIGITS) + energy, Digits.of(battery.capacity(), DIGITS) + energy,
					Digits.power(battery.chargingPower(), DIGITS, analysis.units()));
		}
		StringJoiner words = new StringJoiner(",  ");
		analysis.worksAs().ifPresent(name -> words.add(Texts.of("wizard.regime." + name)));
		analysis.power().ifPresent(power -> words.add(Texts.of("wizard.power", Digits.power(power, DIGITS, analysis.units()))));
		analysis.efficiency().ifPresent(efficiency -> words.add(Texts.of("wizard.efficiency", Digits.of(efficiency, DIGITS))));
		analysis.cop().ifPresent(cop -> words.add(Texts.of("wizard.cop", Digits.of(cop, DIGITS))));
		if (analysis.power().isEmpty()) {
			analysis.baths().forEach(bath -> words.add("J " + bath.id() + " = " + Digits.power(bath.heatCurrent(), DIGITS, analysis.units())));
		}
		String sentence = words.toString();
		return sentence.isEmpty() ? sentence : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
	}

	/** What it says below the picture; empty while the machine is being solved for the first time. */
	String text() {
		return result.getText();
	}

	private void dispose() {
		if (image != null) {
			image.dispose();
			image = null;
		}
	}
}
