// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.Setting;
import org.heatwright.gallery.Expectation;
import org.heatwright.gallery.GalleryMachine;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.problem.Equation;
import org.heatwright.picture.Scheme;
import org.heatwright.study.ResultNumbers;

/**
 * A published machine solved here and now: its picture, and each published number beside the computed one. Belongs in the background.
 *
 * @param picture with the currents of the design as it is in the gallery
 */
record Reproduction(MachinePicture picture, List<Line> lines) {

	static final int WIDTH = 340;
	static final int HEIGHT = 200;

	/** @param computed empty when the machine has no such number */
	record Line(String quantity, double published, OptionalDouble computed, boolean reproduced) {
	}

	static Reproduction of(GalleryMachine gallery, Scheme scheme, Progress progress) {
		Machine machine = gallery.open().machine();
		Analysis analysis = Analyzer.analyze(machine, AnalysisOptions.defaults(), progress);
		List<Line> lines = new ArrayList<>();
		for (Expectation expectation : gallery.expectations()) {
			progress.check();
			Analysis changed = expectation.conditions().isEmpty() ? analysis : Analyzer.analyze(gallery.open(), options(expectation), progress);
			OptionalDouble computed = ResultNumbers.of(changed).at(expectation.quantity());
			boolean reproduced = computed.isPresent() && expectation.accepts(computed.getAsDouble());
			lines.add(new Line(name(expectation), expectation.value(), computed, reproduced));
		}
		return new Reproduction(MachinePicture.of(machine, Optional.of(analysis), scheme, WIDTH, HEIGHT), lines);
	}

	private static AnalysisOptions options(Expectation expectation) {
		List<Setting> settings = new ArrayList<>();
		for (String text : expectation.settings()) {
			int equals = text.indexOf('=');
			settings.add(new Setting(text.substring(0, equals).strip(), text.substring(equals + 1).strip()));
		}
		AnalysisOptions defaults = AnalysisOptions.defaults();
		Equation equation = Equation.valueOf(expectation.equation().name());
		return new AnalysisOptions(equation, defaults.lambShift(), defaults.initialState(), settings);
	}

	private static String name(Expectation expectation) {
		String quantity = expectation.quantity().replaceFirst("^baths\\.", "");
		return expectation.conditions().isEmpty() ? quantity : quantity + "  (" + String.join(", ", expectation.conditions()) + ")";
	}

	boolean complete() {
		return lines.stream().allMatch(Line::reproduced);
	}
}
