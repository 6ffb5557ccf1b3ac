// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

/** Slips are recognised; other words are left alone. */
class SpellingTest {

	private static final List<String> WORDS = List.of("id", "name", "comment", "role", "temperature", "strength", "rate", "from", "to");

	@Test
	void slipsCount() {
		assertEquals(0, Spelling.distance("abc", "abc"));
		assertEquals(1, Spelling.distance("strenght", "strength"));
		assertEquals(1, Spelling.distance("temprature", "temperature"));
		assertEquals(3, Spelling.distance("", "abc"));
		assertEquals(3, Spelling.distance("kitten", "sitting"));
	}

	@Test
	void aSlipIsRecognised() {
		assertEquals(Optional.of("temperature"), Spelling.meant("temprature", WORDS));
		assertEquals(Optional.of("strength"), Spelling.meant("strenght", WORDS));
		assertEquals(Optional.of("temperature"), Spelling.meant("Temperature", WORDS));
		assertEquals(Optional.of("role"), Spelling.meant("rol", WORDS));
		assertEquals(Optional.of("comment"), Spelling.meant("coment", WORDS));
	}

	@Test
	void anotherWordIsNot() {
		for (String word : List.of("colour", "g", "ix", "label", "days", "", "t".repeat(10_000))) {
			assertEquals(Optional.empty(), Spelling.meant(word, WORDS), word);
		}
	}
}
