// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.DrudeLorentz;
import org.heatwright.physics.bath.spectrum.ExponentialNoise;
import org.heatwright.physics.bath.spectrum.Line;
import org.heatwright.physics.bath.spectrum.LineShape;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bath.spectrum.Spectrum;
import org.heatwright.physics.bath.spectrum.WhiteNoise;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.junit.jupiter.api.Test;

/** Reference: random levels and Dicke ladders evaluated with full matrices. */
class HeatCurrentBoundsTest {

	private static final ChannelData.Seen COMMON = new ChannelData.Seen(new Coupling("c", "b",
			List.of(new Channel("c.0", 1, new NoiseOperator.Collective(Axis.X), OptionalDouble.empty())), Correlation.COMMON), 0);

	private static final double COLD = Double.POSITIVE_INFINITY;

	private static Bath bath(Spectrum spectrum, double beta) {
		return new Bath("b", Role.AUXILIARY, beta, spectrum, Convention.J_PI);
	}

	private static BoundChain chain(Bath bath, double norm, double transfer, double commutator, double hamiltonianNorm, double spread) {
		ChannelData channel = new ChannelData(COMMON, norm, transfer, commutator, new double[] { 0, transfer });
		return HeatCurrentBounds.of(bath, List.of(channel), hamiltonianNorm, spread, Double.POSITIVE_INFINITY, OptionalDouble.empty(), OptionalDouble.empty());
	}

	private static void assertChain(BoundChain chain, double bound1, double shifted, double bound2, double commutator) {
		assertEquals(bound1, chain.bound1(), 1e-10 * bound1);
		assertEquals(shifted, chain.bound1Shifted(), 1e-10 * shifted);
		assertEquals(bound2, chain.bound2(), 1e-10 * bound2);
		assertEquals(commutator, chain.commutator(), 1e-10 * commutator);
	}

	@Test
	void randomLevelsInExponentialNoise() {
		BoundChain chain = chain(bath(new ExponentialNoise(0.3, 2), 0), 0.7659452936035732, 1.1121229790127458, 0.43847438223275886, 0.9139329748841662,
				2 * 0.8592140238771193);
		assertChain(chain, 0.3217074374649286, 0.3024461852801311, 0.19573548802602214, 0.10075421683107476);
		assertEquals(0.14950720529065656, chain.spectralEmission(), 1e-11);
		assertEquals(0.14950720529065656, chain.spectralAbsorption(), 1e-11);
	}

	@Test
	void randomLevelsInADrudeBath() {
		BoundChain chain = chain(bath(new DrudeLorentz(0.05, 2), 1), 0.7159593157799226, 0.8250390940785894, 0.3849697896568358, 1.415407969675008,
				2 * 1.1807609313586698);
		assertChain(chain, 0.20944818251361785, 0.17472575847721458, 0.061043509171818375, 0.03978352576177551);
		assertEquals(0.05307719637856846, chain.spectralEmission(), 1e-11);
		assertTrue(chain.absorptionCap().getAsDouble() <= 0.027218894477178845, "sup w gamma(-w) is at most 2 Xi / (e beta)");
	}

	@Test
	void squareRootOfLadderInATriangularLine() {
		BoundChain chain = chain(bath(new Line(LineShape.TRIANGLE, 0.7, 1, 0.15), COLD), 1.05, 3, 1.8551014547907325, 21.525, 24);
		assertChain(chain, 33.22383750000003, 18.522, 2.31525, 1.3634995692711889);
	}

	@Test
	void manyBodyOperatorInWhiteNoise() {
		assertChain(chain(bath(new WhiteNoise(0.7), 0), 1, 6.5, 6.5, 3.25, 6.5), 4.55, 4.55, 4.55, 4.55);
		assertChain(chain(bath(new WhiteNoise(0.7), 0), 20, 128.7, 20 * 128.7, 65, 130), 36400, 36400, 36036, 36036);
		assertChain(chain(bath(new WhiteNoise(0.7), 0), 2, 6.5, 2 * 6.5, 6.5, 13), 36.4, 36.4, 18.2, 18.2);
	}

	@Test
	void zeroAbsorptionAtZeroTemperature() {
		BoundChain chain = chain(bath(new Ohmic(0.1, 1, 5), COLD), 1, 1, 1, 1, 2);
		assertEquals(0, chain.spectralAbsorption(), 0);
		assertEquals(0, chain.absorptionCap().getAsDouble(), 0);
	}

	@Test
	void theChainIsOrderedForRandomChannels() {
		Random random = new Random(20260718);
		for (int run = 0; run < 2000; run++) {
			Bath bath = bath(new ExponentialNoise(0.1 + random.nextDouble(), 0.1 + 10 * random.nextDouble()), 0);
			double spread = 0.5 + 3 * random.nextDouble();
			BoundChain chain = HeatCurrentBounds.of(bath, List.of(randomChannel(random, spread), randomChannel(random, spread)),
					spread * (0.5 + random.nextDouble()), spread,
					Double.POSITIVE_INFINITY, OptionalDouble.empty(), OptionalDouble.empty());
			double slack = 1 + 1e-12;
			assertTrue(chain.spectral() <= chain.bound2() * slack, "run " + run);
			assertTrue(chain.commutator() <= chain.bound2() * slack, "run " + run);
			assertTrue(chain.bound2() <= chain.bound1Shifted() * slack, "run " + run);
			assertTrue(chain.bound1Shifted() <= chain.bound1() * slack, "run " + run);
		}
	}

	private static ChannelData randomChannel(Random random, double spread) {
		double norm = random.nextDouble();
		double transfer = spread * random.nextDouble();
		return new ChannelData(COMMON, norm, transfer, norm * transfer * random.nextDouble(), new double[] { transfer / 2, transfer });
	}
}
