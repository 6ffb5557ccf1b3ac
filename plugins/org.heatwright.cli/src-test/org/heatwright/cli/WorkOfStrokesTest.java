// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.Status;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.cycle.WorkStroke;
import org.heatwright.model.edit.NewElements;
import org.heatwright.model.edit.WorkOfStrokes;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.thermo.Regime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cycle of strokes from the palette runs as an engine between any two baths, with the efficiency 1 - sqrt(T_c/T_h) of its two frequencies. */
class WorkOfStrokesTest {

	@ParameterizedTest
	@CsvSource({ "5, 0.5", "2, 1", "10, 1" })
	void itWorks(String hot, String cold) {
		Machine machine = machine(hot, cold);
		StrokeCycle cycle = cycle(machine);
		assertTrue(put(cycle, machine));
		Analysis analysis = Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE);
		assertEquals(Status.SOLVED, analysis.status(), () -> analysis.diagnostics().toString());
		assertEquals(Regime.ENGINE, analysis.regime().orElseThrow());
		assertTrue(analysis.cycle().orElseThrow().workOut() > 0);
		assertEquals(1 - Math.sqrt(Double.parseDouble(cold) / Double.parseDouble(hot)), analysis.efficiency().getAsDouble(), 1e-9);
	}

	/** What has changes keeps them, and without two temperatures nothing is guessed. */
	@Test
	void nothingIsGuessed() {
		Machine machine = machine("5", "0.5");
		StrokeCycle cycle = cycle(machine);
		assertTrue(put(cycle, machine));
		assertTrue(WorkOfStrokes.into(cycle, machine).isEmpty(), "it works already");
		Machine equal = machine("1", "1");
		assertTrue(WorkOfStrokes.into(cycle(equal), equal).isEmpty());
		Machine half = machine("5", "1");
		half.getBaths().remove(1);
		assertTrue(WorkOfStrokes.into(cycle(half), half).isEmpty());
	}

	private static boolean put(StrokeCycle cycle, Machine machine) {
		WorkOfStrokes work = WorkOfStrokes.into(cycle, machine).orElseThrow();
		machine.getParameters().add(work.parameter());
		work.array().setFrequency(work.parameter().getName());
		machine.setCycle(cycle);
		return cycle.getStrokes().stream().filter(WorkStroke.class::isInstance).allMatch(stroke -> ((WorkStroke) stroke).getChanges().size() == 1);
	}

	private static StrokeCycle cycle(Machine machine) {
		StrokeCycle cycle = (StrokeCycle) NewElements.of(CyclePackage.Literals.STROKE_CYCLE);
		NewElements.couple(cycle, machine);
		return cycle;
	}

	/** The Otto cycle of the gallery without its cycle and its parameters: a qubit between two baths. */
	private static Machine machine(String hot, String cold) {
		Machine machine = Gallery.find("otto-heat-pump").orElseThrow().open().machine();
		machine.setCycle(null);
		((QubitArray) machine.getMedium()).setFrequency("1");
		machine.getParameters().clear();
		machine.getBaths().get(0).setTemperature(hot);
		machine.getBaths().get(1).setTemperature(cold);
		return machine;
	}
}
