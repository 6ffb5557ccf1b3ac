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
	void everyFirstValueBelongsToAnAttribute() throws IOException {
		Properties values = new Properties();
		values.load(NewElements.class.getResourceAsStream("new-elements.properties"));
		for (String name : values.stringPropertyNames()) {
			String[] parts = name.split("\\.");
			EClass type = PACKAGES.stream().map(each -> each.getEClassifier(parts[0])).filter(EClass.class::isInstance).map(EClass.class::cast).findAny()
					.orElseThrow(() -> new AssertionError("no class of " + name));
			EAttribute attribute = assertInstanceOf(EAttribute.class, type.getEStructuralFeature(parts[1]), name);
			Object value = NewElements.of(type).eGet(attribute);
			String text = value instanceof List<?> list ? list.stream().map(String::valueOf).collect(Collectors.joining(" "))
					: EcoreUtil.convertToString(attribute.getEAttributeType(), value);
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
