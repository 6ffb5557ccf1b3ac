// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.DoubleStream;

import org.heatwright.study.StudyRefusedException;
import org.junit.jupiter.api.Test;

class ScalingFitTest {

	@Test
	void findsAPowerLaw() {
		List<Double> x = List.of(1.0, 2.0, 4.0, 8.0);
		ScalingFit fit = ScalingFit.of(x, x.stream().map(v -> -0.25 * v * v * v).toList());
		assertEquals(3, fit.exponent(), 1e-12);
		assertEquals(0.25, fit.prefactor(), 1e-12);
		assertEquals(0, fit.drift(), 1e-12);
		assertEquals(4, fit.points());
	}

	/** y = x + x²: the slope runs from 1 to 2, the last decade is near 2 and its drift says how near. */
	@Test
	void saysThatAPowerLawIsNotReached() {
		List<Double> x = DoubleStream.iterate(0.01, v -> v < 2000, v -> v * 10).boxed().toList();
		ScalingFit fit = ScalingFit.of(x, x.stream().map(v -> v + v * v).toList());
		assertEquals(2, fit.exponent(), 0.05);
		assertEquals(3, fit.points());
		assertEquals(0.019, fit.drift(), 0.005);
	}

	@Test
	void leavesZerosOut() {
		assertEquals(1, ScalingFit.of(List.of(1.0, 2.0, 4.0), List.of(0.0, 2.0, 4.0)).exponent(), 1e-12);
		assertThrows(StudyRefusedException.class, () -> ScalingFit.of(List.of(1.0, 2.0), List.of(0.0, 2.0)));
	}

	@Test
	void readsRanges() {
		assertEquals(List.of(4.0, 8.0, 16.0), ParameterRange.parse("L=4..16:log3").values());
		assertEquals(List.of(4.0, 8.0, 16.0), ParameterRange.parse("L=4..16:log 3").values());
		assertEquals(List.of(1.0, 1.5, 2.0), ParameterRange.parse("g=1..2:3").values());
		assertEquals(8, ParameterRange.parse("hot.temperature=0.1..2.5e1").values().size());
		assertEquals(List.of(2.0, 3.0, 4.0), ParameterRange.parse("L=2..4:log9").values());
	}
}
