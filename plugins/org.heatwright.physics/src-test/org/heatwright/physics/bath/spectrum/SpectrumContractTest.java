// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.heatwright.physics.bath.Bath;
import org.junit.jupiter.api.Test;

/** What every kind of spectrum says about itself hangs together: the class that is added next is tried here, in {@link Spectra}. */
class SpectrumContractTest {

	private static final double[] FREQUENCIES = { 0.003, 0.2, 0.7, 1, 2.9, 3, 3.05, 12 };

	private static Stream<Bath> baths() {
		return Stream.of(1.0, 1e-3).flatMap(scale -> Spectra.all(scale).stream());
	}

	@Test
	void everyClassOfSpectraIsTried() throws Exception {
		URI classes = Spectrum.class.getProtectionDomain().getCodeSource().getLocation().toURI();
		Set<String> all = new TreeSet<>();
		try (Stream<Path> files = Files.list(Path.of(classes).resolve(Spectrum.class.getPackageName().replace('.', '/')))) {
			for (Path file : (Iterable<Path>) files::iterator) {
				String name = file.getFileName().toString().replace(".class", "");
				Class<?> type = Class.forName(Spectrum.class.getPackageName() + "." + name);
				if (Spectrum.class.isAssignableFrom(type) && !type.isInterface()) {
					all.add(name);
				}
			}
		}
		assertTrue(all.size() >= 9, all::toString);
		assertEquals(all, baths().map(bath -> bath.spectrum().getClass().getSimpleName()).collect(Collectors.toCollection(TreeSet::new)));
	}

	@Test
	void aPairOfRatesHasTheBitsOfTheTwo() {
		double[] pair = new double[2];
		baths().forEach(bath -> {
			for (double omega : FREQUENCIES) {
				bath.rates(omega, pair);
				assertArrayEquals(new double[] { bath.rate(omega), bath.rate(-omega) }, pair, bath.id());
			}
		});
	}

	@Test
	void ratesAreNotNegativeAndInDetailedBalance() {
		baths().forEach(bath -> {
			for (double omega : FREQUENCIES) {
				double emission = bath.rate(omega);
				double absorption = bath.rate(-omega);
				assertTrue(emission >= 0 && absorption >= 0, bath.id());
				double balanced = bath.inverseTemperature() == Double.POSITIVE_INFINITY ? 0 : emission * Math.exp(-bath.inverseTemperature() * omega);
				assertEquals(balanced, absorption, 1e-12 * emission, () -> bath.id() + " at " + omega);
			}
		});
	}

	@Test
	void nothingActsBelowTheLowestFrequencyNorAboveTheSupremum() {
		baths().forEach(bath -> {
			assertEquals(0, bath.spectrum().lowest() == 0 ? 0 : bath.rate(0.999 * bath.spectrum().lowest()), 1e-15 * bath.supremumRate(), bath.id());
			for (double omega : FREQUENCIES) {
				assertTrue(Math.max(bath.rate(omega), bath.rate(-omega)) <= bath.supremumRate() * (1 + 1e-12), bath.id());
				assertTrue(omega * bath.rate(-omega) <= bath.supremumAbsorption() * (1 + 1e-9), bath.id());
			}
		});
	}

	@Test
	void aSlopeIsTheDerivativeOfTheLogarithm() {
		baths().forEach(bath -> bath.spectrum().slope().ifPresent(slope -> {
			for (double omega : FREQUENCIES) {
				if (bath.spectrum().density(omega) < Double.MIN_NORMAL) {
					continue;
				}
				double step = 1e-5 * omega;
				double difference = (Math.log(bath.spectrum().density(omega + step)) - Math.log(bath.spectrum().density(omega - step))) / (2 * step);
				assertEquals(difference, slope.applyAsDouble(omega), 1e-4 * (Math.abs(difference) + 1 / omega), bath.id());
			}
		}));
	}

	/** At the middle of their range, closed forms and Fourier integrals see the same bath. */
	@Test
	void aClosedFormOfTheCorrelationIsTheFourierIntegral() {
		Spectra.all(1).forEach(bath -> {
			Rates rates = new Rates(bath.spectrum(), bath.convention(), bath.inverseTemperature());
			double time = 0.7;
			boolean divergent = Double.isInfinite(rates.at(0)) || bath.spectrum().correlation(rates).isEmpty();
			if (!divergent && FourierCorrelation.isBounded(time, rates) && bath.spectrum().xi(rates).value() < Double.POSITIVE_INFINITY) {
				ComplexValue closed = bath.correlation(time);
				ComplexValue integral = FourierCorrelation.at(time, rates);
				assertEquals(0, Math.hypot(closed.re() - integral.re(), closed.im() - integral.im()), 1e-6 * closed.abs() + 1e-12, bath.id());
			}
		});
	}

	@Test
	void pictureScalesAreFiniteAndPositive() {
		baths().forEach(bath -> {
			assertTrue(bath.spectrum().features() >= 0 && Double.isFinite(bath.spectrum().features()), bath.id());
			double lasting = bath.spectrum().lasting(1, 1);
			assertTrue(lasting > 0 && Double.isFinite(lasting) || bath.spectrum().isWhite(), bath.id());
		});
	}
}
