// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.Status;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.physics.Progress;
import org.junit.jupiter.api.Test;

/** A machine in an editor is never left at "Solving...": whatever the solver throws is an answer, and one news. */
class SureAnalyzerTest {

	private static MachineState machine() {
		Machine machine = MachineFactory.eINSTANCE.createMachine();
		machine.setId("maser");
		return MachineState.of(machine);
	}

	private static Progress progress(boolean cancelled) {
		return new Progress() {

			@Override
			public boolean cancelled() {
				return cancelled;
			}

			@Override
			public void report(double fraction, String task) {
				// nobody looks
			}
		};
	}

	private static SureAnalyzer throwing(Throwable what, List<Throwable> news) {
		return new SureAnalyzer((machine, progress) -> {
			if (what instanceof Error error) {
				throw error;
			}
			throw (RuntimeException) what;
		}, new Defects(news::add));
	}

	@Test
	void everyKeystrokeIsAnsweredAndLoggedOnce() {
		for (Throwable what : List.of(new IllegalStateException("boom"), new NullPointerException(), new StackOverflowError(), new OutOfMemoryError("heap"),
				new NoClassDefFoundError("X"),
				new CancellationException("nobody asked for that"))) {
			List<Throwable> news = new ArrayList<>();
			SureAnalyzer analyzer = throwing(what, news);
			for (int keystroke = 0; keystroke < 1_000; keystroke++) {
				Analysis analysis = analyzer.analyze(machine(), progress(false));
				assertEquals(Status.REFUSED, analysis.status());
				assertEquals(List.of(SureAnalyzer.DEFECT), analysis.diagnostics().stream().map(found -> found.rule()).toList());
			}
			assertEquals(what instanceof OutOfMemoryError ? List.of() : List.of(what), news);
		}
	}

	@Test
	void aCancelledOneIsNoAnswer() {
		assertThrows(CancellationException.class, () -> throwing(new CancellationException(), new ArrayList<>()).analyze(machine(), progress(true)));
	}

	@Test
	void ordinarilyItIsTheAnalysisOfAllHosts() {
		Analysis analysis = new SureAnalyzer().analyze(machine(), progress(false));
		assertEquals(Status.REJECTED, analysis.status());
		assertTrue(analysis.diagnostics().stream().noneMatch(found -> found.rule().equals(SureAnalyzer.DEFECT)), analysis.diagnostics()::toString);
	}
}
