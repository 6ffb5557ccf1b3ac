// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.heatwright.physics.steady.Uniqueness.Oscillation;
import org.junit.jupiter.api.Test;

/** Generators whose spectra are known: a rotation goes on for ever, a damped one does not. */
class UndampedTest {

	@Test
	void aRotationIsFound() {
		Uniqueness found = examined(new double[][] { { 0, -2 }, { 2, 0 } }, new double[][] { { 0, -2, 0 }, { 2, 0, 0 }, { 0, 0, -1 } });
		assertEquals(Oscillation.AVERAGED, found.oscillation());
		assertEquals(1, found.frequencies().size(), "the same frequency of two parts is one");
		assertEquals(2, found.frequencies().getFirst(), 1e-12);
	}

	@Test
	void frequenciesAscend() {
		List<Double> found = examined(new double[][] { { 0, -3 }, { 3, 0 } }, new double[][] { { 0, -1 }, { 1, 0 } }).frequencies();
		assertEquals(2, found.size());
		assertEquals(1, found.get(0), 1e-14);
		assertEquals(3, found.get(1), 1e-14);
	}

	@Test
	void aDampedRotationIsNone() {
		Uniqueness found = examined(new double[][] { { -1e-6, -2 }, { 2, -1e-6 } });
		assertEquals(Oscillation.NONE, found.oscillation());
		assertTrue(found.frequencies().isEmpty());
	}

	@Test
	void whatIsTooLargeIsSaid() {
		Undamped undamped = new Undamped();
		undamped.examine(new DMatrixRMaj(129, 129));
		assertEquals(Oscillation.NOT_EXAMINED, undamped.with(1).oscillation());
	}

	private static Uniqueness examined(double[][]... generators) {
		Undamped undamped = new Undamped();
		for (double[][] generator : generators) {
			undamped.examine(new DMatrixRMaj(generator));
		}
		return undamped.with(1);
	}
}
