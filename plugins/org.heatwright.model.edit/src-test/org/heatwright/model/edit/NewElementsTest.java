// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.Convention;
import org.heatwright.model.bath.DrudeLorentzSpectrum;
import org.heatwright.model.bath.LineSpectrum;
import org.heatwright.model.bath.OhmicSpectrum;
import org.heatwright.model.bath.UnderdampedSpectrum;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Parameter;
import org.junit.jupiter.api.Test;

class NewElementsTest {

	private static final List<EPackage> PACKAGES = List.of(MachinePackage.eINSTANCE, ArrayPackage.eINSTANCE, BathPackage.eINSTANCE, CyclePackage.eINSTANCE);

	@Test
	void makesOneOfEveryClass() {
		for (EPackage some : PACKAGES) {
			for (EClassifier kind : some.getEClassifiers()) {
				if (kind instanceof EClass type && !type.isAbstract()) {
					assertSame(type, NewElements.of(type).eClass());
				}
			}
		}
	}

	@Test
	void everyFirstValueBelongsToAnAttribute() throws IOException {
		Properties values = new Properties();
		values.load(NewElements.class.getResourceAsStream("new-elements.properties"));
		for (String name : values.stringPropertyNames()) {
			String[] parts = name.split("\\.");
			EClass type = PACKAGES.stream().map(each -> each.getEClassifier(parts[0])).filter(EClass.class::isInstance).map(EClass.class::cast).findAny().orElseThrow(() -> new AssertionError("no class of " + name));
			EAttribute attribute = assertInstanceOf(EAttribute.class, type.getEStructuralFeature(parts[1]), name);
			Object value = NewElements.of(type).eGet(attribute);
			String text = value instanceof List<?> list ? list.stream().map(String::valueOf).collect(Collectors.joining(" ")) : EcoreUtil.convertToString(attribute.getEAttributeType(), value);
			assertEquals(values.getProperty(name), text, name);
		}
	}

	@Test
	void keepsWhatMeansTheSame() {
		UnderdampedSpectrum old = (UnderdampedSpectrum) NewElements.of(BathPackage.Literals.UNDERDAMPED_SPECTRUM);
		old.setWidth("0.7");
		old.setConvention(Convention.JTWO_PI);
		DrudeLorentzSpectrum made = assertInstanceOf(DrudeLorentzSpectrum.class, NewElements.like(old, BathPackage.Literals.DRUDE_LORENTZ_SPECTRUM));
		assertEquals("0.7", made.getWidth());
		assertEquals(Convention.JTWO_PI, made.getConvention());
	}

	@Test
	void leavesWhatOnlyHasTheSameName() {
		UnderdampedSpectrum old = (UnderdampedSpectrum) NewElements.of(BathPackage.Literals.UNDERDAMPED_SPECTRUM);
		old.setStrength("0.7");
		OhmicSpectrum made = assertInstanceOf(OhmicSpectrum.class, NewElements.like(old, BathPackage.Literals.OHMIC_SPECTRUM));
		assertEquals("0.1", made.getStrength(), "an energy is no plain number");
	}

	@Test
	void beginsAnewWithoutAnother() {
		assertInstanceOf(LineSpectrum.class, NewElements.like(null, BathPackage.Literals.LINE_SPECTRUM));
		assertNull(((Parameter) NewElements.of(MachinePackage.Literals.PARAMETER)).getId());
	}
}
