// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.DesignValidation;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.cycle.ChargingProtocol;
import org.heatwright.model.edit.DesignAdapterFactory;
import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.Metric;
import org.heatwright.model.machine.Relation;
import org.heatwright.model.machine.Units;
import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Role;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Fix;
import org.heatwright.validation.fix.FixCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For every flow of every gallery machine - heat from and into each bath, power, cooling power, charging power - a requirement 1.001 times the tightest bound
 * is an error that names the bound, and 0.999
 * times it is none. {@link BoundOracle} says what the tightest bound is. Where there is none, the validation says so, for the reason in this table.
 */
class GalleryBoundsTest {

	private static final String RULE = "requirement.bound.exceeded";
	private static final String SLOW = "an ideal cycle is infinitely slow";
	private static final String NO_WORK = "nothing takes work from this machine";
	/** An oscillator has no highest energy, whatever levels it is computed with. */
	private static final String INFINITE = "every bound on it is infinite";
	private static final String NO_COLD = "no cold bath acts on the medium";

	/** What no bound limits: machine, flows, reason. */
	private static final String WITHOUT = """
			qubit-two-baths | power | NO_WORK
			dicke-ladder-three-baths | power | NO_WORK
			many-body-saturator | cooling power | NO_COLD
			superradiance | power | NO_WORK
			superabsorption | power | NO_WORK
			dicke-heat-valve | power | NO_WORK
			absorption-refrigerator | power | NO_WORK
			two-qubit-rectifier | power | NO_WORK
			levy-kosloff | power | NO_WORK
			nmr-spin-otto | heat from hot, heat into hot, heat from cold, heat into cold, power, cooling power | SLOW
			qubit-otto | heat from hot, heat into hot, heat from cold, heat into cold, power, cooling power | SLOW
			collective-otto | heat from hot, heat into hot, heat from cold, heat into cold, power, cooling power | SLOW
			carnot-cycle | heat from hot, heat into hot, heat from cold, heat into cold, power, cooling power | SLOW
			stirling-cycle | heat from hot, heat into hot, heat from cold, heat into cold, power, cooling power | SLOW
			resonator-valve | heat from hot, heat into hot, heat from cold, heat into cold, cooling power | INFINITE
			resonator-valve | power | NO_WORK
			coupled-oscillators | heat from hot, heat into hot, heat from cold, heat into cold, cooling power | INFINITE
			coupled-oscillators | power | NO_WORK
			tavis-cummings-valve | heat into hot, heat from cold, heat into cold, cooling power | INFINITE
			tavis-cummings-valve | power | NO_WORK
			spin-one-valve | power | NO_WORK
			trilinear-refrigerator | heat from room, heat into room, heat from hot, heat into hot, heat from cold, heat into cold, cooling power | INFINITE
			trilinear-refrigerator | power | NO_WORK
			three-qubit-refrigerator | power | NO_WORK
			oscillator-otto | heat from hot, heat into hot, heat from cold, heat into cold, power, cooling power | SLOW
			rabi-otto | heat from hot, heat into hot, heat from cold, heat into cold, power, cooling power | SLOW
			parallel-battery | power | NO_WORK
			parallel-battery | cooling power | NO_COLD
			collective-battery | power | NO_WORK
			collective-battery | cooling power | NO_COLD
			dicke-battery | power | NO_WORK
			dicke-battery | cooling power | NO_COLD
			white-noise-battery | power | NO_WORK
			white-noise-battery | cooling power | NO_COLD
			""";

	/** One flow of one machine that is asked for, and what limits it. */
	record Case(String machine, String flow, Machine design, LimitRequirement requirement, double sign, List<BoundOracle.Limit> limits) {

		@Override
		public String toString() {
			return machine + ": " + flow;
		}

		double tightest() {
			return limits.stream().mapToDouble(BoundOracle.Limit::value).min().orElseThrow();
		}

		List<Diagnostic> found(double factor, String rule) {
			requirement.setValue(sign * factor + (design.getUnits() == Units.LABORATORY ? " W" : ""));
			return GalleryBoundsTest.found(design, rule);
		}
	}

	private static List<Diagnostic> found(Machine design, String rule) {
		return DesignValidation.of(design, AnalysisOptions.defaults(), Progress.NONE).stream().filter(diagnostic -> diagnostic.rule().equals(rule)).toList();
	}

	private static final Map<String, List<Case>> CASES = new LinkedHashMap<>();

	private static synchronized List<Case> all() {
		if (CASES.isEmpty()) {
			Gallery.names().forEach(name -> CASES.put(name, cases(name)));
		}
		return CASES.values().stream().flatMap(List::stream).toList();
	}

	static List<Case> limited() {
		return all().stream().filter(one -> !one.limits().isEmpty()).toList();
	}

	static List<Case> unlimited() {
		return all().stream().filter(one -> one.limits().isEmpty()).toList();
	}

	private static List<Case> cases(String name) {
		Machine machine = Gallery.find(name).orElseThrow().open().machine();
		BoundOracle oracle = new BoundOracle(machine);
		List<Case> cases = new ArrayList<>();
		for (Bath bath : machine.getBaths()) {
			add(cases, name, "heat from " + bath.getId(), machine, Metric.HEAT_CURRENT, bath, 1, oracle.absorption(each -> each.id().equals(bath.getId())));
			add(cases, name, "heat into " + bath.getId(), machine, Metric.HEAT_CURRENT, bath, -1, oracle.emission(each -> each.id().equals(bath.getId())));
		}
		add(cases, name, "power", machine, Metric.POWER, null, 1, oracle.power());
		add(cases, name, "cooling power", machine, Metric.COOLING_POWER, null, 1, oracle.absorption(each -> each.role() == Role.COLD));
		if (machine.getCycle() instanceof ChargingProtocol) {
			add(cases, name, "charging power", machine, Metric.CHARGING_POWER, null, 1, oracle.charging());
		}
		return cases;
	}

	private static void add(List<Case> cases, String name, String flow, Machine original, Metric metric, Bath bath, double sign, List<BoundOracle.Limit> limits) {
		Machine design = EcoreUtil.copy(original);
		LimitRequirement requirement = MachineFactory.eINSTANCE.createLimitRequirement();
		requirement.setId("asked");
		requirement.setMetric(metric);
		requirement.setRelation(sign > 0 ? Relation.AT_LEAST : Relation.AT_MOST);
		requirement.setBath(bath == null ? null : design.getBaths().get(original.getBaths().indexOf(bath)));
		design.getRequirements().add(requirement);
		cases.add(new Case(name, flow, design, requirement, sign, limits));
	}

	@Test
	void everyMachineIsHere() {
		all();
		assertEquals(Gallery.names(), List.copyOf(CASES.keySet()));
		CASES.forEach((name, cases) -> assertTrue(cases.size() >= 2, name));
	}

	@ParameterizedTest
	@MethodSource("limited")
	void aRequirementAboveTheTightestBoundIsAnError(Case one) {
		double tightest = one.tightest();
		Diagnostic found = one.found(tightest > 0 ? tightest * 1.001 : 1e-9, RULE).get(0);
		assertEquals("asked", found.element());
		assertEquals(Severity.ERROR, found.severity());
		assertTrue(one.limits().stream().anyMatch(limit -> limit.value() <= tightest * (1 + 1e-9) && limit.named(found.message())),
				() -> found.message() + " names none of " + one.limits());
		assertEquals(one.sign() * tightest, found.numbers().get(1).value(), 1e-9 * tightest);
		assertEquals(found.numbers().get(1).name(), found.message().replaceAll(".*, and (.*) allows .*", "$1"));
	}

	@ParameterizedTest
	@MethodSource("limited")
	void aRequirementBelowItIsNone(Case one) {
		if (one.tightest() > 0) {
			assertEquals(List.of(), one.found(one.tightest() * 0.999, RULE));
			assertEquals(List.of(), one.found(one.tightest() * 0.999, "requirement.bound.none"));
		}
	}

	/** Lowering the requirement, raising the couplings, raising the amplitude of a field: after each the bound allows what is asked. */
	@ParameterizedTest
	@MethodSource("limited")
	void everyFixPutsItRight(Case one) {
		if (one.tightest() > 0) {
			List<Fix> fixes = one.found(one.tightest() * 1.5, RULE).get(0).fixes();
			assertFalse(fixes.isEmpty());
			for (Fix fix : fixes) {
				Machine fixed = EcoreUtil.copy(one.design());
				EditingDomain domain = new AdapterFactoryEditingDomain(new DesignAdapterFactory(), new BasicCommandStack());
				domain.getCommandStack().execute(FixCommand.of(domain, fixed, fix).orElseThrow());
				assertEquals(List.of(), found(fixed, RULE), fix.label());
			}
		}
	}

	@ParameterizedTest
	@MethodSource("unlimited")
	void whereThereIsNoBoundTheReasonIsSaid(Case one) {
		assertEquals(List.of(), one.found(1, RULE));
		Diagnostic said = one.found(1, "requirement.bound.none").get(0);
		assertEquals(Severity.INFORMATION, said.severity());
		String reason = reasons().getOrDefault(one.machine(), Map.of()).getOrDefault(one.flow(), "not in the table");
		assertTrue(said.message().contains(reason), () -> said.message() + " does not say " + reason);
	}

	/** A flow without a bound that is not in the table, or one in the table that has a bound, is news. */
	@Test
	void theTableIsComplete() {
		Map<String, List<String>> expected = new TreeMap<>();
		reasons().forEach((name, flows) -> expected.put(name, flows.keySet().stream().sorted().toList()));
		Map<String, List<String>> without = new TreeMap<>();
		unlimited().forEach(one -> without.merge(one.machine(), List.of(one.flow()), (a, b) -> Stream.concat(a.stream(), b.stream()).sorted().toList()));
		assertEquals(expected, without);
	}

	private static Map<String, Map<String, String>> reasons() {
		Map<String, String> texts = Map.of("SLOW", SLOW, "NO_WORK", NO_WORK, "NO_COLD", NO_COLD, "INFINITE", INFINITE);
		Map<String, Map<String, String>> reasons = new TreeMap<>();
		for (String line : WITHOUT.lines().toList()) {
			String[] cells = line.split("\\s*\\|\\s*");
			for (String flow : cells[1].split(", ")) {
				reasons.computeIfAbsent(cells[0], name -> new TreeMap<>()).put(flow, texts.get(cells[2]));
			}
		}
		return reasons;
	}

}
