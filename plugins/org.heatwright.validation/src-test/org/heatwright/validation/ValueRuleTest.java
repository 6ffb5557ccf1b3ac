// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.facts.Domain;
import org.heatwright.model.facts.Facts;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.validation.registry.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every attribute of every class: values outside its domain are found, exactly once, by a rule that names the attribute; values inside are not. */
class ValueRuleTest {

	private static final Set<String> RULES = Set.of("expression.domain", "array.size.positive", "array.initialState.values", "bath.temperature.positive",
			"bath.spectrum.positive", "operator.manyBody.order", "cycle.stroke.duration", "cycle.drive");

	private static final List<EPackage> PACKAGES = List.of(MachinePackage.eINSTANCE, ArrayPackage.eINSTANCE, BathPackage.eINSTANCE, CyclePackage.eINSTANCE);

	static Stream<EClass> classes() {
		return PACKAGES.stream().flatMap(each -> each.getEClassifiers().stream()).filter(EClass.class::isInstance).map(EClass.class::cast)
				.filter(type -> !type.isAbstract() && type != MachinePackage.Literals.MACHINE);
	}

	@ParameterizedTest
	@MethodSource("classes")
	void everyNumberIsHeldAgainstItsDomain(EClass type) {
		for (EAttribute attribute : type.getEAllAttributes()) {
			if (Scope.isExpression(attribute)) {
				assertEquals(List.of(), found(type, attribute, inside(Facts.domain(attribute))), () -> attribute + " inside its domain");
				if (Facts.domain(attribute) != Domain.ANY) {
					assertEquals(List.of(attribute.getName()), found(type, attribute, "-inf"), () -> attribute + " = -inf");
				}
			}
		}
	}

	@Test
	void findingsSayWhatIsAllowedAndWhatWasMeant() {
		assertEquals("the cutoff of the spectrum of b is -20; it must be finite and above zero | Set it to 20",
				texts(BathPackage.Literals.OHMIC_SPECTRUM, "cutoff", "-20"));
		assertEquals("the cutoff of the spectrum of b is 0; it must be finite and above zero | Set it to 20",
				texts(BathPackage.Literals.OHMIC_SPECTRUM, "cutoff", "0"));
		assertEquals("the exponent of the spectrum of b is 1-2 = -1; it must be finite and above zero | Set it to -(1-2)",
				texts(BathPackage.Literals.OHMIC_SPECTRUM, "exponent", "1-2"));
		assertEquals("the energy of the levels of b is inf; it must be finite", texts(ArrayPackage.Literals.LEVEL, "energy", "inf"));
	}

	private static String texts(EClass type, String attribute, String text) {
		return diagnostics(type, (EAttribute) type.getEStructuralFeature(attribute), text).stream()
				.map(each -> each.message() + each.fixes().stream().map(fix -> " | " + fix.label()).collect(Collectors.joining()))
				.collect(Collectors.joining("\n"));
	}

	private static String inside(Domain domain) {
		return switch (domain) {
			case FINITE -> "-0.5";
			case POSITIVE -> "0.5";
			case NONNEGATIVE, PROBABILITY -> "0";
			case WHOLE -> "1";
			case TEMPERATURE, ANY -> "inf";
		};
	}

	private static List<String> found(EClass type, EAttribute attribute, String text) {
		return diagnostics(type, attribute, text).stream().map(each -> each.attribute()).toList();
	}

	@SuppressWarnings("unchecked")
	private static List<Diagnostic> diagnostics(EClass type, EAttribute attribute, String text) {
		Machine machine = MachineFactory.eINSTANCE.createMachine();
		machine.setId("x");
		EObject element = EcoreUtil.create(type);
		assertTrue(put(machine, element, 0), () -> "nothing of a machine holds " + type.getName());
		if (attribute.isMany()) {
			((List<Object>) element.eGet(attribute)).add(text);
		} else {
			element.eSet(attribute, text);
		}
		return Validator.validate(machine).stream().filter(each -> RULES.contains(each.rule()) && !each.attribute().isEmpty()).toList();
	}

	@SuppressWarnings("unchecked")
	private static boolean put(EObject container, EObject element, int depth) {
		for (EReference reference : container.eClass().getEAllContainments()) {
			if (reference.getEReferenceType().isSuperTypeOf(element.eClass())) {
				if (reference.isMany()) {
					((List<EObject>) container.eGet(reference)).add(element);
				} else {
					container.eSet(reference, element);
				}
				return true;
			}
		}
		for (EReference reference : depth > 3 ? List.<EReference>of() : new ArrayList<>(container.eClass().getEAllContainments())) {
			for (EClass between : classes().filter(reference.getEReferenceType()::isSuperTypeOf).toList()) {
				EObject made = EcoreUtil.create(between);
				if (made instanceof Element owner) {
					owner.setId("b");
				}
				if (put(made, element, depth + 1)) {
					return put(container, made, depth);
				}
			}
		}
		return false;
	}
}
