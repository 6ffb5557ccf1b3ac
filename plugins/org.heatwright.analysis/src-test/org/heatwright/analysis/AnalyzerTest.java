// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.analysis.refusal.SettingException;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.model.cycle.Cycle;
import org.heatwright.model.cycle.CycleFactory;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Units;
import org.heatwright.physics.Progress;
import org.heatwright.physics.thermo.Regime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnalyzerTest {

	private static final Map<String, Object> HOT = Map.of("type", "ohmic", "eta", 0.1, "wc", 20.0, "beta", 0.2);
	private static final Map<String, Object> COLD = Map.of("type", "ohmic", "eta", 0.1, "wc", 20.0, "beta", 2.0);
	private static final Map<String, Object> WORK = Map.of("type", "white", "Gamma", 0.05);

	@Test
	void anEngineIsSolved() {
		Analysis analysis = analyze(maser(), AnalysisOptions.defaults());
		assertEquals(Status.SOLVED, analysis.status());
		assertEquals(Regime.ENGINE, analysis.regime().orElseThrow());
		assertEquals(0.9, analysis.carnotEfficiency().orElseThrow(), 1e-12);
		assertEquals(List.of("hot", "cold", "work"), analysis.baths().stream().map(BathAnalysis::id).toList());
		assertFalse(analysis.hasErrors(), () -> analysis.diagnostics().toString());
	}

	@Test
	void settingsWorkOnACopy() {
		Machine machine = maser();
		Machine before = EcoreUtil.copy(machine);
		Analysis warmer = analyze(machine, AnalysisOptions.defaults().withSettings(List.of(new Setting("hot.temperature", "6"))));
		assertTrue(EcoreUtil.equals(before, machine));
		assertTrue(warmer.power().orElseThrow() > analyze(machine, AnalysisOptions.defaults()).power().orElseThrow());
		assertEquals(List.of("--set hot.temperature=6"), warmer.provenance().options());
		assertThrows(SettingException.class, () -> analyze(machine, AnalysisOptions.defaults().withSettings(List.of(new Setting("hat.temperature", "6")))));
	}

	@Test
	void anInitialStateGivenWithTheAnalysisReplacesTheDesigns() {
		Machine machine = maser();
		double ground = analyze(machine, AnalysisOptions.defaults()).bath("hot").orElseThrow().instantaneousHeatCurrent();
		double upper = analyze(machine, AnalysisOptions.defaults().withInitialState("level(upper)")).bath("hot").orElseThrow().instantaneousHeatCurrent();
		assertTrue(ground > 0 && upper < 0, ground + " and " + upper);
		for (String wrong : List.of("level(nowhere)", "level", "tepid", "ground(1)", "dicke()", "")) {
			assertThrows(SettingException.class, () -> analyze(machine, AnalysisOptions.defaults().withInitialState(wrong)), wrong);
		}
	}

	static List<Cycle> unsolved() {
		CycleFactory factory = CycleFactory.eINSTANCE;
		ContinuousCycle driven = factory.createContinuousCycle();
		driven.setDrive(factory.createCoherentDrive());
		return List.of(driven, factory.createStrokeCycle(), factory.createIdealCycle(), factory.createChargingProtocol());
	}

	/** A machine that is not continuous must never get the numbers of a continuous one. */
	@ParameterizedTest
	@MethodSource("unsolved")
	void otherCyclesAreNotSolved(Cycle cycle) {
		Machine machine = maser();
		cycle.setId("cycle");
		machine.setCycle(cycle);
		Analysis analysis = analyze(machine, AnalysisOptions.defaults());
		assertTrue(analysis.status() != Status.SOLVED);
		assertTrue(analysis.hasErrors());
		assertTrue(analysis.baths().isEmpty() && analysis.power().isEmpty());
	}

	@Test
	void aBathWithoutSpectrumIsRejected() {
		Machine machine = maser();
		machine.getBaths().get(0).setSpectrum(null);
		Analysis analysis = analyze(machine, AnalysisOptions.defaults());
		assertEquals(Status.REJECTED, analysis.status());
		assertTrue(analysis.diagnostics().stream().anyMatch(diagnostic -> "hot".equals(diagnostic.element())), () -> analysis.diagnostics().toString());
	}

	/** The maser with all energies in units of 1 GHz: the numbers must be those of natural units times h·1 GHz, squared over ħ for a power. */
	@Test
	void laboratoryUnitsScaleTheResult() {
		Analysis natural = analyze(maser(), AnalysisOptions.defaults());
		Machine machine = Machines.levels("maser", "ground", "0 GHz", "middle", "1 GHz", "upper", "3 GHz").machine;
		Machine template = maser();
		machine.getBaths().addAll(template.getBaths());
		machine.getCouplings().addAll(template.getCouplings());
		machine.setUnits(Units.LABORATORY);
		double kelvinPerGigahertz = 6.62607015e-34 * 1e9 / 1.380649e-23;
		machine.getBaths().get(0).setTemperature(5 * kelvinPerGigahertz + " K");
		machine.getBaths().get(1).setTemperature(0.5 * kelvinPerGigahertz + " K");
		for (int bath = 0; bath < 2; bath++) {
			((org.heatwright.model.bath.OhmicSpectrum) machine.getBaths().get(bath).getSpectrum()).setCutoff("20 GHz");
		}
		((org.heatwright.model.bath.WhiteNoise) machine.getBaths().get(2).getSpectrum()).setRate(0.05 * 2 * Math.PI + " Grad/s");
		Analysis laboratory = analyze(machine, AnalysisOptions.defaults());
		assertEquals(Status.SOLVED, laboratory.status(), () -> laboratory.diagnostics().toString());
		double watt = 6.62607015e-34 * 1e9 * 2 * Math.PI * 1e9;
		assertEquals(natural.power().orElseThrow() * watt, laboratory.power().orElseThrow(), 1e-10 * watt);
		assertEquals(natural.efficiency().orElseThrow(), laboratory.efficiency().orElseThrow(), 1e-12);
		assertEquals(5 * kelvinPerGigahertz, laboratory.bath("hot").orElseThrow().temperature(), 1e-12);
		assertEquals(3 * 6.62607015e-34 * 1e9, laboratory.hamiltonian().orElseThrow().maxEnergy(), 1e-35);
	}

	@Test
	void aCancelledAnalysisEndsWithoutResult() {
		Progress cancelled = new Progress() {

			@Override
			public boolean cancelled() {
				return true;
			}

			@Override
			public void report(double fraction, String task) {
				// nobody watches
			}
		};
		assertThrows(CancellationException.class, () -> Analyzer.analyze(maser(), AnalysisOptions.defaults(), cancelled));
	}

	private static Analysis analyze(Machine machine, AnalysisOptions options) {
		return Analyzer.analyze(machine, options, Progress.NONE);
	}

	private static Machine maser() {
		return Machines.levels("maser", "ground", 0, "middle", 1, "upper", 3).bath("hot", BathRole.HOT, HOT, 0.3, Machines.transition("upper", "ground"))
				.bath("cold", BathRole.COLD, COLD, 0.3, Machines.transition("middle", "ground"))
				.bath("work", BathRole.WORK, WORK, 0.3, Machines.transition("upper", "middle")).machine;
	}
}
