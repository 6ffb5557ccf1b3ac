// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.heatwright.analysis.ProblemAssembler;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.SpectralDensity;
import org.heatwright.model.edit.NewElements;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The curves of every kind of spectrum: J is half of what the rates differ by, the rates are those of the solver, and |C| is drawn where it has values. */
class BathCurvesTest {

	/** They have no J. */
	private static final Set<EClass> NOISE = Set.of(BathPackage.Literals.WHITE_NOISE, BathPackage.Literals.EXPONENTIAL_NOISE);

	static Stream<EClass> spectra() {
		return BathPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
				.filter(type -> !type.isAbstract() && BathPackage.Literals.SPECTRAL_DENSITY.isSuperTypeOf(type));
	}

	private static Bath bath(EClass type) {
		Machine machine = Gallery.find("three-level-maser").orElseThrow().open().machine();
		machine.getBaths().get(0).setSpectrum((SpectralDensity) NewElements.of(type));
		if (NOISE.contains(type)) {
			machine.getBaths().get(0).setTemperature("inf");
		}
		return ProblemAssembler.assemble(machine).baths().get(0);
	}

	@ParameterizedTest
	@MethodSource("spectra")
	void everySpectrumHasItsCurves(EClass type) {
		Bath bath = bath(type);
		BathCurves curves = new BathCurves(bath, "hot", Tint.INK, Progress.NONE);
		Curve rates = curves.rates(-4, 4);
		assertEquals("hot", rates.label());
		double[] x = rates.x();
		double[] y = rates.y();
		for (int i = 0; i < x.length; i++) {
			assertEquals(bath.rate(x[i]), y[i], 0);
		}
		Curve density = curves.density(4);
		int last = density.x().length - 1;
		assertEquals(4, density.x()[last], 1e-12);
		assertEquals(NOISE.contains(type) ? Double.NaN : (bath.rate(4) - bath.rate(-4)) / 2, density.y()[last], 1e-15);
		double[] correlation = curves.correlation(curves.memory(4)).y();
		assertEquals(bath.spectrum().withoutCorrelation().isPresent() || bath.correlationNorm().isInfinite(), correlation.length == 0, type.getName());
		assertTrue(Arrays.stream(correlation).allMatch(value -> value >= 0 && Double.isFinite(value)));
	}

	@ParameterizedTest
	@MethodSource("spectra")
	void theAxisHoldsWhatCanBeSeen(EClass type) {
		Curve rates = new BathCurves(bath(type), "", Tint.INK, Progress.NONE).rates(0.01, 4);
		Axis axis = BathCurves.decades("rate", List.of(rates));
		double largest = Arrays.stream(rates.y()).max().orElseThrow();
		assertTrue(largest > 0 && axis.to() > largest, type.getName());
		assertFalse(axis.from() < 1e-7 * largest, "more than six decades");
		assertEquals(2 * 4, rates.across(2).x()[rates.x().length - 1], 1e-12);
	}
}
