// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.array.ArrayFactory;
import org.heatwright.model.array.CollectiveQuantity;
import org.heatwright.model.array.CollectiveTerm;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.bath.OhmicSpectrum;
import org.heatwright.model.bath.TransitionOperator;
import org.heatwright.model.facts.Facts;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.Parameter;
import org.heatwright.model.machine.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every class has a label of its own in the metamodel, which asks for nothing that the class does not have and shows its first numbers. */
class LabelTemplateTest {

	static List<EClass> classes() {
		return EveryClassTest.classes().toList();
	}

	@ParameterizedTest
	@MethodSource("classes")
	void everyClassSaysHowItIsCalled(EClass type) {
		assertNotNull(EcoreUtil.getAnnotation(type, Facts.LABEL, "text"), type.getName() + " has no label of its own");
		EObject first = NewElements.of(type);
		String text = DesignLabels.text(first);
		assertFalse(text.isBlank() || text.contains("{") || text.contains("[") || text.contains("null"), text);
	}

	@ParameterizedTest
	@MethodSource("classes")
	void everySpectrumShowsAllItsNumbers(EClass type) {
		if (BathPackage.Literals.SPECTRAL_DENSITY.isSuperTypeOf(type)) {
			String text = DesignLabels.text(NewElements.of(type));
			Facts.firstValues(type).forEach((name, value) -> assertTrue(text.contains(value) || value.contains(" ") || name.equals("shape"), name + " in " + text));
		}
	}

	@Test
	void anOperatorOfSpinsIsWrittenAsItIsSpoken() {
		CollectiveTerm term = ArrayFactory.eINSTANCE.createCollectiveTerm();
		term.setCoefficient("0.5");
		term.setOperator(CollectiveQuantity.JZ2);
		assertEquals("0.5 Jz\u00b2", DesignLabels.text(term));
		term.setOperator(CollectiveQuantity.JX);
		assertEquals("0.5 Jx", DesignLabels.text(term));
	}

	@Test
	void partsInBracketsStandOnlyWhereTheyAreGiven() {
		Coupling coupling = BathFactory.eINSTANCE.createCoupling();
		coupling.setId("pump");
		assertEquals("pump", DesignLabels.text(coupling));
		Bath bath = BathFactory.eINSTANCE.createBath();
		bath.setName("Sun");
		coupling.setBath(bath);
		assertEquals("pump, to Sun", DesignLabels.text(coupling));
		Channel channel = BathFactory.eINSTANCE.createChannel();
		assertEquals("no operator", DesignLabels.text(channel));
		TransitionOperator transition = BathFactory.eINSTANCE.createTransitionOperator();
		transition.setUpper("top");
		channel.setOperator(transition);
		assertEquals("? \u2194 top", DesignLabels.text(channel));
		channel.setStrength("g/2");
		assertEquals("g/2 \u00d7 ? \u2194 top", DesignLabels.text(channel));
	}

	@Test
	void numbersHaveTheUnitsOfTheDesign() {
		Machine machine = MachineFactory.eINSTANCE.createMachine();
		machine.setUnits(Units.LABORATORY);
		Parameter edge = MachineFactory.eINSTANCE.createParameter();
		edge.setName("edge");
		edge.setExpression("40 GHz");
		machine.getParameters().add(edge);
		Bath bath = BathFactory.eINSTANCE.createBath();
		machine.getBaths().add(bath);
		OhmicSpectrum ohmic = BathFactory.eINSTANCE.createOhmicSpectrum();
		ohmic.setCutoff("edge/2");
		bath.setSpectrum(ohmic);
		assertEquals("Ohmic, \u03b7 = 0.01, \u03c9c = 20 GHz", DesignLabels.text(ohmic));
		assertEquals("edge = 40 GHz", DesignLabels.text(edge));
	}
}
