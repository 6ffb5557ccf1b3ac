// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.bath.Convention;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.bath.DrudeLorentzSpectrum;
import org.heatwright.model.bath.LineSpectrum;
import org.heatwright.model.bath.OhmicSpectrum;
import org.heatwright.model.bath.UnderdampedSpectrum;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.cycle.ThermalStroke;
import org.heatwright.model.facts.Facts;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
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
	void newStrokesHeatByTheHotBathsAndCoolByTheColdOnes() {
		Machine machine = MachineFactory.eINSTANCE.createMachine();
		for (BathRole role : new BathRole[] { BathRole.COLD, BathRole.HOT, BathRole.WORK }) {
			Bath bath = NewElements.bath(role, "1");
			machine.getBaths().add(bath);
			Coupling coupling = BathFactory.eINSTANCE.createCoupling();
			coupling.setBath(bath);
			machine.getCouplings().add(coupling);
		}
		StrokeCycle cycle = (StrokeCycle) NewElements.of(CyclePackage.Literals.STROKE_CYCLE);
		NewElements.couple(cycle, machine);
		NewElements.couple(cycle, machine);
		assertEquals(List.of(machine.getCouplings().get(1)), ((ThermalStroke) cycle.getStrokes().get(0)).getCouplings());
		assertEquals(List.of(machine.getCouplings().get(0)), ((ThermalStroke) cycle.getStrokes().get(2)).getCouplings());
	}

	@Test
	void beginsWithWhatTheMetamodelSays() {
		int seen = 0;
		for (EPackage some : PACKAGES) {
			for (EClassifier kind : some.getEClassifiers()) {
				for (Map.Entry<String, String> first : kind instanceof EClass type ? Facts.firstValues(type).entrySet() : Set.<Map.Entry<String, String>>of()) {
					EStructuralFeature feature = ((EClass) kind).getEStructuralFeature(first.getKey());
					assertNotNull(feature, kind + "." + first);
					Object value = NewElements.of((EClass) kind).eGet(feature);
					if (feature instanceof EAttribute attribute) {
						String text = value instanceof List<?> list ? list.stream().map(String::valueOf).collect(Collectors.joining(" "))
								: EcoreUtil.convertToString(attribute.getEAttributeType(), value);
						assertEquals(first.getValue(), text, kind + "." + first.getKey());
					} else {
						assertEquals(first.getValue().split(" ").length, value instanceof List<?> parts ? parts.size() : 1);
					}
					seen++;
				}
			}
		}
		assertTrue(seen > 40, "only " + seen + " first values");
	}

	@Test
	void partsHaveTheirIdsAndNumbers() {
		LevelSystem levels = (LevelSystem) NewElements.of(ArrayPackage.Literals.LEVEL_SYSTEM);
		assertEquals(List.of("ground 0", "middle 1", "upper 3"), levels.getLevels().stream().map(each -> each.getId() + " " + each.getEnergy()).toList());
		StrokeCycle cycle = (StrokeCycle) NewElements.of(CyclePackage.Literals.STROKE_CYCLE);
		assertEquals(List.of("heating 50", "expansion 1", "cooling 50", "compression 1"),
				cycle.getStrokes().stream().map(each -> each.getId() + " " + each.getDuration()).toList());
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
