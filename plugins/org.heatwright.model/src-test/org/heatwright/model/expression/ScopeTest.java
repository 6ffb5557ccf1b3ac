// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EPackage;
import org.heatwright.model.array.ArrayFactory;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Parameter;
import org.heatwright.model.machine.Units;
import org.heatwright.model.cycle.CycleFactory;
import org.heatwright.model.cycle.IdealChange;
import org.heatwright.model.cycle.IdealCycle;
import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.Metric;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters, L, dimensions, reference cycles, and what a message names. */
class ScopeTest {

	private final Machine machine = MachineFactory.eINSTANCE.createMachine();
	private final QubitArray array = ArrayFactory.eINSTANCE.createQubitArray();
	private final Bath bath = BathFactory.eINSTANCE.createBath();

	@BeforeEach
	void build() {
		array.setId("medium");
		array.setSize("3");
		machine.setMedium(array);
		bath.setId("hot");
		machine.getBaths().add(bath);
	}

	@Test
	void parametersMayReferToLaterOnesAndToTheSize() {
		parameter("a", "2*b");
		parameter("b", "L^2");
		assertEquals(18, Scope.of(machine).evaluate("a", Dimension.NONE).value(), 0);
		assertEquals(9, Scope.of(machine).parameters().get("b").value(), 0);
	}

	@Test
	void aNumberBeforeAPowerMultipliesThePower() {
		assertEquals(18, Scope.of(machine).evaluate("2 L^2", Dimension.NONE).value(), 0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "b", "c" })
	void aReferenceCycleIsNamedFromEachEnd(String start) {
		parameter("a", "2*b");
		parameter("b", "c+1");
		parameter("c", "a");
		String message = assertThrows(ExpressionException.class, () -> Scope.of(machine).evaluate(start, Dimension.NONE)).getMessage();
		assertTrue(message.contains("a -> b -> c -> a") || message.contains("b -> c -> a -> b") || message.contains("c -> a -> b -> c"), message);
		List<String> cycle = assertThrows(ExpressionException.class, () -> Scope.of(machine).evaluate(start, Dimension.NONE)).cycle();
		assertEquals(start, cycle.get(0));
		assertEquals(Set.of("a", "b", "c"), Set.copyOf(cycle));
	}

	@Test
	void aCycleIsListedWithoutWhatLeadsToIt() {
		parameter("a", "b");
		parameter("b", "a");
		bath.setTemperature("2*a");
		assertEquals(List.of("a", "b"), assertThrows(ExpressionException.class, () -> Scope.of(machine).value(bath, BathPackage.Literals.BATH__TEMPERATURE)).cycle());
		assertEquals(List.of(), assertThrows(ExpressionException.class, () -> Scope.of(machine).evaluate("oops", Dimension.NONE)).cycle());
	}

	@Test
	void theTextOfAnAttributeMayBeMissing() {
		bath.setTemperature(" ");
		assertEquals(Optional.empty(), Expressions.attributeText(bath, BathPackage.Literals.BATH__TEMPERATURE));
		assertTrue(assertThrows(ExpressionException.class, () -> Scope.of(machine).value(bath, BathPackage.Literals.BATH__TEMPERATURE)).getMessage()
				.contains("hot.temperature is missing"));
		bath.setTemperature("2*L");
		assertEquals(Optional.of("2*L"), Expressions.attributeText(bath, BathPackage.Literals.BATH__TEMPERATURE));
	}

	@Test
	void aParameterOfItselfAndASizeOfItselfAreCycles() {
		parameter("a", "a");
		array.setSize("L+1");
		assertThrows(ExpressionException.class, () -> Scope.of(machine).evaluate("a", Dimension.NONE));
		assertThrows(ExpressionException.class, () -> Scope.of(machine).evaluate("L", Dimension.NONE));
	}

	@Test
	void aLongChainOfParametersIsNoStackOverflow() throws InterruptedException {
		for (int i = 0; i < 20_000; i++) {
			parameter("p" + i, "p" + (i + 1) + "+1");
		}
		parameter("p20000", "1");
		Throwable[] thrown = new Throwable[1];
		Thread small = new Thread(null, () -> thrown[0] = assertThrows(ExpressionException.class, () -> Scope.of(machine).evaluate("p0", Dimension.NONE)),
				"small stack", 512 << 10);
		small.setUncaughtExceptionHandler((thread, e) -> thrown[0] = e);
		small.start();
		small.join();
		assertTrue(thrown[0] instanceof ExpressionException && thrown[0].getMessage().length() < 300, () -> String.valueOf(thrown[0]));
		assertEquals(151, Scope.of(machine).evaluate("p19850", Dimension.NONE).value(), 0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1/0", "1/(L-3)", "1e308*10", "exp(1000)", "ln(0)", "sqrt(-1)", "0*inf", "inf-inf", "2^10000" })
	void infinityIsWrittenAndNotComeBy(String text) {
		assertThrows(ExpressionException.class, () -> Scope.of(machine).evaluate(text, Dimension.NONE));
	}

	@Test
	void infinityWherePutIsInfinity() {
		assertEquals(Double.POSITIVE_INFINITY, Scope.of(machine).evaluate("inf", Dimension.TEMPERATURE).value());
		assertEquals(Double.POSITIVE_INFINITY, Scope.of(machine).evaluate("max(1, inf)", Dimension.TEMPERATURE).value());
		assertEquals(0, Scope.of(machine).evaluate("1/inf", Dimension.TEMPERATURE).value());
	}

	@Test
	void naturalDesignsTakeBareNumbersAndRefuseUnits() {
		assertEquals(5, Scope.of(machine).evaluate("5", Dimension.ENERGY).value(), 0);
		assertTrue(assertThrows(ExpressionException.class, () -> Scope.of(machine).evaluate("5 GHz", Dimension.ENERGY)).getMessage().contains("natural units"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "5", "5 ns", "5 GHz + 1 ns", "5 GHz^2", "sin(5 GHz)", "5 GHz + 1", "2^(1 GHz)", "max(1 GHz, 1 ns)", "0 ns", "inf*(1 ns)",
			"1 GHz - 1 GHz + 5", "0 GHz + 1 ns" })
	void laboratoryDesignsCheckDimensions(String text) {
		machine.setUnits(Units.LABORATORY);
		assertThrows(ExpressionException.class, () -> Scope.of(machine).evaluate(text, Dimension.ENERGY));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "inf", "5 GHz", "5 GHz + 1 K", "5*(1 K)", "sqrt(4 GHz^2)", "1/(3 ns)", "5 GHz + 0", "2*pi*5.1 GHz", "max(1 GHz, 0)", "0 K",
			"1 GHz - 1 GHz", "inf*(1 K)" })
	void laboratoryDesignsTakeEveryEnergyZeroAndInfinity(String text) {
		machine.setUnits(Units.LABORATORY);
		assertTrue(Scope.of(machine).evaluate(text, Dimension.ENERGY).value() >= 0);
	}

	@Test
	void messagesNameElementAttributeTextAndPlace() {
		bath.setTemperature("2*oops");
		ExpressionException e = assertThrows(ExpressionException.class, () -> Scope.of(machine).value(bath, BathPackage.Literals.BATH__TEMPERATURE));
		assertTrue(e.getMessage().startsWith("hot.temperature = \"2*oops\": at position 3: \"oops\" is unknown"), e::getMessage);
		assertEquals(2, e.position());
	}

	@Test
	void troubleInAParameterNamesBoth() {
		parameter("a", "1+");
		bath.setTemperature("a");
		String message = assertThrows(ExpressionException.class, () -> Scope.of(machine).value(bath, BathPackage.Literals.BATH__TEMPERATURE)).getMessage();
		assertTrue(message.contains("hot.temperature") && message.contains("parameter_a.expression"), message);
	}

	@Test
	void manyValuedAttributes() {
		array.getSiteFrequencies().addAll(List.of("1", "L/2"));
		assertEquals(List.of(1.0, 1.5), Scope.of(machine).values(array, ArrayPackage.Literals.QUBIT_ARRAY__SITE_FREQUENCIES));
	}

	/** An expression attribute without a dimension takes that of something else; which these are is written down here. */
	@Test
	void everyExpressionAttributeHasADimensionOrIsListed() {
		List<String> open = List.of("Parameter.expression", "LimitRequirement.value", "Change.to", "IdealChange.hotValue", "IdealChange.coldValue",
				"ScalingClaim.from", "ScalingClaim.to", "BoxSpectrum.height",
				"TabulatedSpectrum.values");
		for (EPackage metamodel : List.of(MachinePackage.eINSTANCE, ArrayPackage.eINSTANCE, BathPackage.eINSTANCE, CyclePackage.eINSTANCE)) {
			for (EClassifier classifier : metamodel.getEClassifiers()) {
				for (EAttribute attribute : classifier instanceof EClass type ? type.getEAttributes() : List.<EAttribute>of()) {
					String name = classifier.getName() + "." + attribute.getName();
					boolean unannotated = Scope.isExpression(attribute) && Scope.dimension(attribute) == Dimension.ANY;
					assertTrue(!unannotated || open.contains(name), name);
				}
			}
		}
	}

	private void parameter(String name, String text) {
		Parameter parameter = MachineFactory.eINSTANCE.createParameter();
		parameter.setId("parameter_" + name);
		parameter.setName(name);
		parameter.setExpression(text);
		machine.getParameters().add(parameter);
	}

	/** What a number measures follows from what it is about: the metric of a requirement, the parameter of a change. */
	@Test
	void aLimitMeasuresWhatItsMetricDoes() {
		Machine machine = MachineFactory.eINSTANCE.createMachine();
		machine.setUnits(Units.LABORATORY);
		LimitRequirement limit = MachineFactory.eINSTANCE.createLimitRequirement();
		machine.getRequirements().add(limit);
		for (Metric metric : Metric.values()) {
			limit.setMetric(metric);
			String right = switch (metric) {
				case POWER, COOLING_POWER, HEAT_CURRENT, CHARGING_POWER -> "1e-19 W";
				case ERGOTROPY, STORED_ENERGY -> "1 GHz";
				case EFFICIENCY, COP -> "0.5";
			};
			for (String text : List.of("1e-19 W", "1 GHz", "0.5")) {
				limit.setValue(text);
				if (text.equals(right)) {
					Scope.of(machine).value(limit, MachinePackage.Literals.LIMIT_REQUIREMENT__VALUE);
				} else {
					assertThrows(ExpressionException.class, () -> Scope.of(machine).value(limit, MachinePackage.Literals.LIMIT_REQUIREMENT__VALUE), metric + " = " + text);
				}
			}
		}
	}

	@Test
	void aChangeMeasuresWhatItsParameterDoes() {
		Machine machine = MachineFactory.eINSTANCE.createMachine();
		machine.setUnits(Units.LABORATORY);
		Parameter omega = MachineFactory.eINSTANCE.createParameter();
		omega.setName("omega");
		omega.setExpression("5 GHz");
		machine.getParameters().add(omega);
		IdealCycle cycle = CycleFactory.eINSTANCE.createIdealCycle();
		IdealChange change = CycleFactory.eINSTANCE.createIdealChange();
		change.setId("change");
		change.setParameter(omega);
		change.setColdValue("2.5");
		cycle.getChanges().add(change);
		machine.setCycle(cycle);
		String message = assertThrows(ExpressionException.class, () -> Scope.of(machine).value(change, CyclePackage.Literals.IDEAL_CHANGE__COLD_VALUE)).getMessage();
		assertTrue(message.contains("change.coldValue") && message.contains("omega") && message.contains("unit"), message);
		change.setColdValue("2.5 GHz");
		assertEquals(2 * Math.PI * 2.5e9, Scope.of(machine).value(change, CyclePackage.Literals.IDEAL_CHANGE__COLD_VALUE), 1);
		machine.setUnits(Units.NATURAL);
		omega.setExpression("5");
		change.setColdValue("2.5");
		assertEquals(2.5, Scope.of(machine).value(change, CyclePackage.Literals.IDEAL_CHANGE__COLD_VALUE), 0);
	}

	/** lambda of an underdamped bath: GHz^1.5, or an energy in GHz; the two are one number. */
	@Test
	void amplitudes() {
		Machine machine = MachineFactory.eINSTANCE.createMachine();
		machine.setUnits(Units.LABORATORY);
		Scope scope = Scope.of(machine);
		double unit = Math.pow(2e9 * Math.PI, 1.5);
		assertEquals(unit, scope.evaluate("1 GHz^1.5", Dimension.AMPLITUDE).value(), 1e-14 * unit);
		assertEquals(unit, scope.evaluate("1 GHz", Dimension.AMPLITUDE).value(), 1e-14 * unit);
		assertEquals(unit, scope.evaluate("(1 GHz)*sqrt(1 GHz)", Dimension.AMPLITUDE).value(), 1e-14 * unit);
		assertTrue(scope.isEnergyForAmplitude("1 GHz"));
		assertThrows(ExpressionException.class, () -> scope.evaluate("1", Dimension.AMPLITUDE));
		assertThrows(ExpressionException.class, () -> scope.evaluate("1 GHz^2", Dimension.AMPLITUDE));
	}
}
