// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.OhmicSpectrum;
import org.heatwright.model.cycle.Change;
import org.heatwright.model.cycle.CycleFactory;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.cycle.WorkStroke;
import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.Metric;
import org.heatwright.model.machine.Parameter;
import org.heatwright.model.machine.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every dimension, formulas with parameters of every kind, and the way back. */
class UnitConversionTest {

	private static final double SCALE = 2 * Math.PI * 5e9;
	private static final double PLANCK = 6.62607015e-34;
	private static final double BOLTZMANN = 1.380649e-23;

	private final Machine machine = MachineFactory.eINSTANCE.createMachine();
	private final Bath bath = BathFactory.eINSTANCE.createBath();

	UnitConversionTest() {
		bath.setId("hot");
		machine.getBaths().add(bath);
	}

	private Parameter parameter(String name, String expression) {
		Parameter parameter = MachineFactory.eINSTANCE.createParameter();
		parameter.setName(name);
		parameter.setExpression(expression);
		machine.getParameters().add(parameter);
		return parameter;
	}

	private void toLaboratory() {
		UnitConversion.apply(machine, Units.LABORATORY, "5 GHz");
		assertEquals(Units.LABORATORY, machine.getUnits());
	}

	private void toNatural() {
		UnitConversion.apply(machine, Units.NATURAL, "5 GHz");
		assertEquals(Units.NATURAL, machine.getUnits());
	}

	private double temperature() {
		return Scope.of(machine).evaluate(bath.getTemperature(), Dimension.TEMPERATURE).value();
	}

	@ParameterizedTest
	@ValueSource(strings = { "5", "0.3*omega", "omega", "omega + 0.5", "2*(omega - 1)/n", "g*omega", "g", "max(1, omega)", "sqrt(omega*2)", "omega^2", "omega^2/4",
			"1/tau", "n*exp(-omega/3)", "sqrt(2)", "-(2*3)/5 + 4", "omega^n", "n^2", "ln(omega)", "2^n*3", "inf", "0", "1/omega", "g*n^2 + omega*g", "2 omega",
			"abs(0 - omega)", "2*pi*omega", "min(pi, 2)", "0.1234567890123", "mixed", "unused*3" })
	void theValueIsThatOfTheNewUnitsAndComesBack(String text) {
		parameter("omega", "3");
		parameter("n", "2");
		parameter("g", "0.1*n");
		parameter("tau", "4");
		parameter("mixed", "omega + g + n");
		parameter("unused", "7");
		bath.setSpectrum(BathFactory.eINSTANCE.createOhmicSpectrum());
		((OhmicSpectrum) bath.getSpectrum()).setStrength("g*n");
		((OhmicSpectrum) bath.getSpectrum()).setCutoff("10*omega");
		StrokeCycle cycle = CycleFactory.eINSTANCE.createStrokeCycle();
		WorkStroke stroke = CycleFactory.eINSTANCE.createWorkStroke();
		stroke.setDuration("tau*n");
		cycle.getStrokes().add(stroke);
		machine.setCycle(cycle);
		bath.setTemperature(text);
		double natural = temperature();
		toLaboratory();
		double laboratory = temperature();
		assertEquals(natural * SCALE, laboratory, Double.isInfinite(natural) ? 0 : 1e-13 * Math.abs(laboratory), bath::getTemperature);
		toNatural();
		assertEquals(natural, temperature(), Double.isInfinite(natural) ? 0 : 1e-13 * Math.abs(natural), bath::getTemperature);
		assertEquals("0.1*n", machine.getParameters().get(2).getExpression());
		assertEquals("4", machine.getParameters().get(3).getExpression());
	}

	@Test
	void parametersGetTheUnitOfTheirUse() {
		Parameter omega = parameter("omega", "3");
		Parameter n = parameter("n", "2");
		Parameter cold = parameter("T", "1");
		Parameter tau = parameter("tau", "4");
		OhmicSpectrum spectrum = BathFactory.eINSTANCE.createOhmicSpectrum();
		spectrum.setCutoff("10*omega");
		spectrum.setStrength("exp(-n)");
		bath.setSpectrum(spectrum);
		bath.setTemperature("2*T");
		StrokeCycle cycle = CycleFactory.eINSTANCE.createStrokeCycle();
		cycle.getStrokes().add(CycleFactory.eINSTANCE.createThermalStroke());
		cycle.getStrokes().get(0).setDuration("tau");
		machine.setCycle(cycle);
		toLaboratory();
		assertEquals("15 GHz", omega.getExpression());
		assertEquals("2", n.getExpression());
		assertEquals(5e9 * PLANCK / BOLTZMANN * 1e3, Double.parseDouble(cold.getExpression().replace(" mK", "")), 1e-9);
		assertEquals(4 / SCALE * 1e12, Double.parseDouble(tau.getExpression().replace(" ps", "")), 1e-9);
		toNatural();
		assertEquals(List.of("3", "2", "1", "4"), machine.getParameters().stream().map(Parameter::getExpression).toList());
	}

	@Test
	void whatAChangeGivesAParameterMeasuresWhatItMeasures() {
		Parameter omega = parameter("omega", "3");
		bath.setTemperature("omega");
		Change change = CycleFactory.eINSTANCE.createChange();
		change.setParameter(omega);
		change.setTo("1.5");
		WorkStroke stroke = CycleFactory.eINSTANCE.createWorkStroke();
		stroke.getChanges().add(change);
		StrokeCycle cycle = CycleFactory.eINSTANCE.createStrokeCycle();
		cycle.getStrokes().add(stroke);
		machine.setCycle(cycle);
		toLaboratory();
		assertEquals(1.5 * 5e9 * PLANCK / BOLTZMANN * 1e3, Double.parseDouble(change.getTo().replace(" mK", "")), 1e-9);
		toNatural();
		assertEquals("1.5", change.getTo());
	}

	@ParameterizedTest
	@CsvSource({ "POWER, W", "STORED_ENERGY, Hz", "EFFICIENCY, 0.25" })
	void requirementsFollowTheirMetric(Metric metric, String end) {
		LimitRequirement requirement = MachineFactory.eINSTANCE.createLimitRequirement();
		requirement.setMetric(metric);
		requirement.setValue("0.25");
		machine.getRequirements().add(requirement);
		toLaboratory();
		assertTrue(requirement.getValue().endsWith(end), requirement.getValue());
		toNatural();
		assertEquals("0.25", requirement.getValue());
	}

	@Test
	void anAmplitudeIsAnEnergyToThreeHalves() {
		var spectrum = BathFactory.eINSTANCE.createUnderdampedSpectrum();
		spectrum.setStrength("0.2");
		bath.setSpectrum(spectrum);
		toLaboratory();
		assertEquals(0.2 * Math.pow(SCALE, 1.5), Scope.of(machine).evaluate(spectrum.getStrength(), Dimension.AMPLITUDE).value(), 1e-13 * Math.pow(SCALE, 1.5));
		toNatural();
		assertEquals("0.2", spectrum.getStrength());
		machine.setUnits(Units.LABORATORY);
		spectrum.setStrength("0.5 GHz");
		double old = Scope.of(machine).evaluate("0.5 GHz", Dimension.AMPLITUDE).value();
		toNatural();
		assertEquals(old / Math.pow(SCALE, 1.5), Scope.of(machine).evaluate(spectrum.getStrength(), Dimension.AMPLITUDE).value(), 1e-13);
	}

	@Test
	void whatHasAUnitAlreadyKeepsIt() {
		bath.setTemperature("20 mK");
		parameter("broken", "3*(");
		toLaboratory();
		assertEquals("20 mK", bath.getTemperature());
		assertEquals("3*(", machine.getParameters().get(0).getExpression());
	}

	@Test
	void theMachineIsNotTouchedUntilItIsDone() {
		bath.setTemperature("5");
		Machine before = EcoreUtil.copy(machine);
		List<UnitConversion.Step> steps = UnitConversion.of(machine, Units.LABORATORY, "5 GHz");
		assertTrue(EcoreUtil.equals(before, machine));
		assertEquals(2, steps.size(), "the units and one temperature");
		assertEquals(List.of(), UnitConversion.of(machine, Units.NATURAL, "5 GHz"));
	}

	@Test
	void aParameterWithTheNameOfANeededUnitIsRefused() {
		parameter("mK", "5");
		bath.setTemperature("0.1 + mK");
		String message = assertThrows(ExpressionException.class, () -> UnitConversion.of(machine, Units.LABORATORY, "1 GHz")).getMessage();
		assertTrue(message.contains("mK"), message);
	}

	@Test
	void formulasStayFormulas() {
		parameter("omega", "3");
		bath.setTemperature("0.3*omega");
		toLaboratory();
		assertEquals("0.3*omega", bath.getTemperature());
		bath.setTemperature("2*omega + 0.5 GHz");
		toNatural();
		assertEquals("2*omega + 0.1", bath.getTemperature());
	}
}
