// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EcorePackage;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.MachinePackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the metamodels say about their attributes can be read and makes sense. */
class FactsTest {

	static List<EClass> classes() {
		return Stream.of(MachinePackage.eINSTANCE, ArrayPackage.eINSTANCE, BathPackage.eINSTANCE, CyclePackage.eINSTANCE)
				.flatMap(each -> each.getEClassifiers().stream()).filter(EClass.class::isInstance).map(EClass.class::cast).toList();
	}

	@ParameterizedTest
	@MethodSource("classes")
	void everyFactIsKnown(EClass type) {
		for (EAttribute attribute : type.getEAttributes()) {
			EAnnotation facts = attribute.getEAnnotation(Facts.ATTRIBUTE);
			if (facts != null) {
				assertTrue(Scope.isExpression(attribute), attribute + " is no number");
				assertTrue(List.of("domain", "symbol", "optional").containsAll(facts.getDetails().keySet()), facts.getDetails()::toString);
			}
			assertNotNull(Facts.domain(attribute));
		}
	}

	@ParameterizedTest
	@MethodSource("classes")
	void firstValuesAndDefaultsLieInTheirDomains(EClass type) {
		Facts.firstValues(type).forEach((name, text) -> {
			assertNotNull(type.getEStructuralFeature(name), type.getName() + "." + name);
			if (type.getEStructuralFeature(name) instanceof EAttribute attribute && Scope.isExpression(attribute) && text.matches("[0-9.]+")) {
				assertTrue(Facts.domain(attribute).contains(Double.parseDouble(text)), name + " = " + text);
			}
		});
		for (EAttribute attribute : type.getEAttributes()) {
			if (Scope.isExpression(attribute) && attribute.getDefaultValueLiteral() != null) {
				assertTrue(Facts.domain(attribute).contains(Double.parseDouble(attribute.getDefaultValueLiteral())), attribute::toString);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "FINITE,-1,Infinity", "POSITIVE,1e-300,0", "POSITIVE,1,Infinity", "NONNEGATIVE,0,-1e-300", "WHOLE,1,0", "WHOLE,3,2.5",
			"WHOLE,2147483647,2147483648",
			"PROBABILITY,0,-0.1", "PROBABILITY,1,1.1", "TEMPERATURE,0,-1", "TEMPERATURE,Infinity,-Infinity", "ANY,-Infinity,NaN" })
	void domainsHaveTheirEdges(Domain domain, double inside, double outside) {
		assertTrue(domain.contains(inside));
		assertFalse(domain.contains(outside));
		assertFalse(domain.contains(Double.NaN));
	}

	@Test
	void symbolsAndOptionalNumbers() {
		assertEquals("L", Facts.symbol(ArrayPackage.Literals.QUBIT_ARRAY__SIZE));
		assertEquals("cutoff", Facts.symbol(BathPackage.Literals.OHMIC_SPECTRUM__CUTOFF));
		assertTrue(Facts.isOptional(BathPackage.Literals.CHANNEL__TRANSFER_LIMIT));
		assertFalse(Facts.isOptional(CyclePackage.Literals.COHERENT_DRIVE__AMPLITUDE), "a drive without an amplitude drives nothing");
	}

	@Test
	void aClassWithoutALabelIsRefused() {
		assertThrows(IllegalStateException.class, () -> Facts.label(EcorePackage.Literals.ESTRING_TO_STRING_MAP_ENTRY));
	}
}
