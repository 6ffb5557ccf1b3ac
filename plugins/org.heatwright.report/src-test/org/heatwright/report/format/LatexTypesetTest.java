// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Words of any length find room. */
class LatexTypesetTest {

	private final LatexTypeset typeset = new LatexTypeset();

	@Test
	void aLongIdMayBeBroken() {
		String id = "the-bath-that-heats-the-working-medium.channel-of-the-first-coupling";
		String set = typeset.text("see " + id + " here");
		assertEquals("see " + id + " here", set.replace("\\allowbreak{}", ""));
		assertTrue(set.startsWith("see the-bath-that-he\\allowbreak{}"), set);
		for (String piece : set.split("\\\\allowbreak\\{\\}| ")) {
			assertTrue(piece.length() <= 16, piece);
		}
	}

	@Test
	void wordsOfALanguageStayWhole() {
		assertEquals("an incomprehensibilities of words", typeset.text("an incomprehensibilities of words"));
	}

	/** In a time that grows with the text only. */
	@Test
	void aMillionLetters() {
		assertTrue(typeset.text("x".repeat(1_000_000)).length() > 1_000_000);
	}
}
