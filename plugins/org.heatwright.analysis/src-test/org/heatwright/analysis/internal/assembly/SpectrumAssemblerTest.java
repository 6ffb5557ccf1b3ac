// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.internal.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.Convention;
import org.heatwright.model.bath.SpectralDensity;
import org.heatwright.model.edit.NewElements;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.facts.Facts;
import org.heatwright.model.facts.SpectrumNature;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.physics.bath.spectrum.Rates;
import org.heatwright.physics.bath.spectrum.Spectrum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every class of spectra of the metamodel has a record of the physics with the same numbers, and both say the same of it. */
class SpectrumAssemblerTest {

	static Stream<EClass> kinds() {
		return BathPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
				.filter(type -> !type.isAbstract() && BathPackage.Literals.SPECTRAL_DENSITY.isSuperTypeOf(type));
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void theRecordHasTheNumbersOfTheClass(EClass type) {
		Set<String> components = Arrays.stream(SpectrumAssembler.kind(type).getRecordComponents()).map(RecordComponent::getName).collect(Collectors.toSet());
		assertEquals(type.getEAttributes().stream().map(EAttribute::getName).collect(Collectors.toSet()), components);
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void theFactsOfTheMetamodelAreThoseOfThePhysics(EClass type) {
		Spectrum spectrum = assembled(type);
		SpectrumNature nature = Facts.nature(type);
		assertEquals(nature == SpectrumNature.ANY ? SpectrumNature.DENSITY : nature, SpectrumNature.valueOf(spectrum.nature().name()));
		assertEquals(nature == SpectrumNature.RATE, spectrum.canBeInverted());
		double beta = nature == SpectrumNature.NOISE ? 0 : 1;
		boolean infinite = new Rates(spectrum, org.heatwright.physics.bath.spectrum.Convention.J_PI, beta).correlationNorm().isInfinite();
		if (Facts.isAlwaysIntegrable(type)) {
			assertEquals(false, infinite, type.getName());
		}
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void whatIsHotWithoutLimitIsKnownBeforeTheSolverRefusesIt(EClass type) {
		for (Convention convention : Convention.values()) {
			SpectralDensity density = (SpectralDensity) NewElements.of(type);
			density.setConvention(convention);
			Rates rates = new Rates(assembled(type), org.heatwright.physics.bath.spectrum.Convention.valueOf(convention.getLiteral()), 0);
			assertEquals(rates.isNoise() || rates.isRate(), SpectrumNature.standsInfiniteTemperature(density), type.getName() + " " + convention);
		}
	}

	@Test
	void anUnknownClassIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> SpectrumAssembler.kind(BathPackage.Literals.BATH));
	}

	private static Spectrum assembled(EClass type) {
		Machine machine = MachineFactory.eINSTANCE.createMachine();
		Bath bath = BathFactory.eINSTANCE.createBath();
		SpectralDensity density = (SpectralDensity) NewElements.of(type);
		bath.setSpectrum(density);
		machine.getBaths().add(bath);
		return new SpectrumAssembler(new Values(Scope.of(machine))).spectrum(density);
	}
}
