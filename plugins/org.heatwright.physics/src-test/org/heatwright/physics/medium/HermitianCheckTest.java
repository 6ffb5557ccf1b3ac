// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.heatwright.physics.operator.OperatorNames;
import org.heatwright.physics.operator.OperatorText;
import org.junit.jupiter.api.Test;

/** Operators that are Hermitian pass before any level is chosen; others are told by how much they are not. */
class HermitianCheckTest {

	/** An oscillator c, a spin 1 s, two qubits q, three levels m. */
	private static final OperatorNames NAMES = new OperatorNames() {

		@Override
		public List<String> parts() {
			return List.of("c", "s", "q", "m");
		}

		@Override
		public PartKind kind(int part) {
			return List.of(PartKind.OSCILLATOR, PartKind.SPIN, PartKind.ARRAY, PartKind.LEVELS).get(part);
		}

		@Override
		public int size(int part) {
			return part == 2 ? 2 : 0;
		}

		@Override
		public int states(int part) {
			return part == 1 || part == 3 ? 3 : 0;
		}

		@Override
		public OptionalInt level(int part, String name) {
			return OptionalInt.of(Integer.parseInt(name));
		}

		@Override
		public OptionalDouble number(String name) {
			return OptionalDouble.empty();
		}

		@Override
		public OptionalInt own() {
			return OptionalInt.empty();
		}
	};

	private static OptionalDouble defect(String text) {
		return HermitianCheck.defect(OperatorText.parse(text, NAMES), NAMES);
	}

	@Test
	void hermitianOperatorsPass() {
		for (String text : List.of("c.x", "c.a*q.Jp + h.c.", "c.x^4", "i*c.a - i*c.ad", "c.x*c.p + c.p*c.x", "s.Sz^2*c.n", "q.sx[1]*q.sx[2]", "m.|0><2| + h.c.",
				"c.|5><0| + h.c.", "i*(c.x*c.p - c.p*c.x)")) {
			assertEquals(OptionalDouble.empty(), defect(text), text);
		}
	}

	@Test
	void othersAreToldByHowMuch() {
		assertEquals(Math.sqrt(2), defect("c.a*q.sm[1]").orElseThrow(), 1e-12, "a |2> = sqrt(2) |1>, and nothing back");
		assertTrue(defect("c.a^3").isPresent(), "also where the kept levels would be fewer than the quanta it moves");
		assertTrue(defect("c.x*c.p").isPresent());
		assertTrue(defect("i*c.n").isPresent());
		assertTrue(defect("c.|7><0|").isPresent());
		assertEquals(2, defect("2*m.|0><2|").orElseThrow(), 1e-12);
	}
}
