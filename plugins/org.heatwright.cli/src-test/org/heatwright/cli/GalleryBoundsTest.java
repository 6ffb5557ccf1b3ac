// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.heatwright.analysis.Status;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.DesignValidation;
import org.heatwright.gallery.Gallery;
import org.heatwright.gallery.GalleryMachine;
import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.Metric;
import org.heatwright.model.machine.Relation;
import org.heatwright.model.machine.Units;
import org.heatwright.physics.Progress;
import org.heatwright.validation.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For every bath of every gallery machine: a requirement 1.001 times the tightest bound is an error that names the bound, 0.999 times it is none. The bounds are those of the solved machine. */
class GalleryBoundsTest {

	/** A requirement on one quantity of one machine, and the bounds that limit it. */
	record Case(String name, Machine machine, LimitRequirement requirement, double sign, Map<String, Double> bounds) {

		@Override
		public String toString() {
			return name;
		}

		double tightest() {
			return bounds.values().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
		}
	}

	static List<Case> cases() throws IOException {
		List<Case> cases = new ArrayList<>();
		for (GalleryMachine gallery : Gallery.machines()) {
			Machine machine = gallery.open().machine();
			Analysis analysis = Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE);
			if (machine.getUnits() == Units.LABORATORY || analysis.status() != Status.SOLVED || machine.getCycle() != null && !(machine.getCycle() instanceof ContinuousCycle)) {
				continue;
			}
			for (BathAnalysis bath : analysis.baths()) {
				if (Double.isFinite(bath.bounds().bound1()) && Double.isFinite(bath.bounds().bound2())) {
					add(cases, gallery.name() + ": heat from " + bath.id(), machine, bath, Relation.AT_LEAST, 1, bounds(bath, bath.bounds().spectralAbsorption(), bath.bounds().exactMax(), bath.bounds().absorptionCap()));
					OptionalDouble exact = bath.bounds().exactMin().isPresent() ? OptionalDouble.of(-bath.bounds().exactMin().getAsDouble()) : OptionalDouble.empty();
					add(cases, gallery.name() + ": heat into " + bath.id(), machine, bath, Relation.AT_MOST, -1, bounds(bath, bath.bounds().spectralEmission(), exact, OptionalDouble.empty()));
				}
			}
		}
		return cases;
	}

	private static Map<String, Double> bounds(BathAnalysis bath, double spectral, OptionalDouble exact, OptionalDouble cap) {
		Map<String, Double> bounds = new LinkedHashMap<>();
		bounds.put("Bound 1", bath.bounds().bound1());
		bounds.put("Bound 2", bath.bounds().bound2());
		bounds.put("commutator bound", bath.bounds().commutator());
		bounds.put("spectral bound", spectral);
		exact.ifPresent(value -> bounds.put("eigenvalue of the heat-current operator", value));
		cap.ifPresent(value -> bounds.put("thermal cap", value));
		return bounds;
	}

	private static void add(List<Case> cases, String name, Machine original, BathAnalysis bath, Relation relation, double sign, Map<String, Double> bounds) {
		Machine machine = EcoreUtil.copy(original);
		LimitRequirement requirement = MachineFactory.eINSTANCE.createLimitRequirement();
		requirement.setId("asked");
		requirement.setMetric(Metric.HEAT_CURRENT);
		requirement.setRelation(relation);
		requirement.setBath(machine.getBaths().stream().filter(candidate -> bath.id().equals(candidate.getId())).findFirst().orElseThrow());
		machine.getRequirements().add(requirement);
		cases.add(new Case(name, machine, requirement, sign, bounds));
	}

	@Test
	void thereAreCases() throws IOException {
		assertTrue(cases().size() >= 20, "too few machines");
	}

	@ParameterizedTest
	@MethodSource("cases")
	void aRequirementAboveTheTightestBoundIsAnError(Case one) {
		one.requirement().setValue(Double.toString(one.sign() * one.tightest() * 1.001));
		if (one.tightest() > 0) {
			Diagnostic found = exceeded(one).orElseThrow();
			assertEquals("asked", found.element());
			String named = one.bounds().entrySet().stream().filter(bound -> bound.getValue() <= one.tightest() * (1 + 1e-12)).map(Map.Entry::getKey).filter(name -> found.message().contains(name)).findFirst().orElse("");
			assertFalse(named.isEmpty(), () -> found.message() + " names none of " + one.bounds());
			assertEquals(1.001, found.numbers().get(0).value() / found.numbers().get(1).value(), 1e-9);
		}
	}

	@ParameterizedTest
	@MethodSource("cases")
	void aRequirementBelowItIsNone(Case one) {
		one.requirement().setValue(Double.toString(one.sign() * one.tightest() * 0.999));
		assertEquals(Optional.empty(), exceeded(one));
	}

	private static Optional<Diagnostic> exceeded(Case one) {
		return DesignValidation.of(one.machine(), AnalysisOptions.defaults(), Progress.NONE).stream().filter(diagnostic -> diagnostic.rule().equals("requirement.bound.exceeded")).findFirst();
	}
}
