// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EPackage;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.Convention;
import org.heatwright.model.bath.DrudeLorentzSpectrum;
import org.heatwright.model.bath.LineSpectrum;
import org.heatwright.model.bath.OhmicSpectrum;
import org.heatwright.model.bath.UnderdampedSpectrum;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.machine.MachinePackage;
import org.junit.jupiter.api.Test;

class NewElementsTest {

	@Test
	void makesOneOfEveryClass() {
		for (EPackage some : List.of(MachinePackage.eINSTANCE, ArrayPackage.eINSTANCE, BathPackage.eINSTANCE, CyclePackage.eINSTANCE)) {
			for (EClassifier kind : some.getEClassifiers()) {
				if (kind instanceof EClass type && !type.isAbstract()) {
					assertSame(type, NewElements.of(type).eClass());
				}
			}
		}
	}

	@Test
	void keepsWhatMeansTheSame() {
		UnderdampedSpectrum old = NewElements.underdamped();
		old.setWidth("0.7");
		old.setConvention(Convention.JTWO_PI);
		DrudeLorentzSpectrum made = assertInstanceOf(DrudeLorentzSpectrum.class, NewElements.like(old, BathPackage.Literals.DRUDE_LORENTZ_SPECTRUM));
		assertEquals("0.7", made.getWidth());
		assertEquals(Convention.JTWO_PI, made.getConvention());
	}

	@Test
	void leavesWhatOnlyHasTheSameName() {
		UnderdampedSpectrum old = NewElements.underdamped();
		old.setStrength("0.7");
		OhmicSpectrum made = assertInstanceOf(OhmicSpectrum.class, NewElements.like(old, BathPackage.Literals.OHMIC_SPECTRUM));
		assertEquals("0.1", made.getStrength(), "an energy is no plain number");
	}

	@Test
	void beginsAnewWithoutAnother() {
		assertInstanceOf(LineSpectrum.class, NewElements.like(null, BathPackage.Literals.LINE_SPECTRUM));
		assertNull(NewElements.parameter().getId());
	}
}
