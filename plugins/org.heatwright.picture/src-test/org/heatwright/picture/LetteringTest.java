// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.heatwright.picture.Lettering.Run;
import org.junit.jupiter.api.Test;

/** Every letter is shown: in the first typeface, in the second, or by its number. */
class LetteringTest {

	@Test
	void latinGreekAndCyrillicNeedOneTypeface() {
		for (String words : List.of("hot bath", "\u03b3 \u03a9\u03bc\u03ad\u03b3\u03b1", "\u0433\u043e\u0440\u044f\u0447\u0430\u044f", "\u00e9\u00df\u0142")) {
			assertEquals(List.of(new Run(words, Lettering.regular(12))), Lettering.runs(words, Lettering.regular(12)));
		}
	}

	@Test
	void chineseJapaneseAndKoreanComeFromTheSecond() {
		for (String words : List.of("\u70ed\u6d74", "\u30e1\u30fc\u30b6\u30fc", "\ud55c\uad6d\uc5b4")) {
			List<Run> runs = Lettering.runs("J " + words, Lettering.bold(9));
			assertEquals(2, runs.size());
			assertEquals("J ", runs.get(0).words());
			assertEquals(words, runs.get(1).words());
			assertEquals(Lettering.FALLBACK_FAMILY, runs.get(1).font().getFamily());
			assertEquals(9, runs.get(1).font().getSize2D());
			assertTrue(Lettering.needsFallback(words));
		}
	}

	@Test
	void whatNobodyHasIsNamed() {
		String words = "\ud83e\udda9 J";
		assertEquals(List.of(new Run("[U+1F9A9] J", Lettering.regular(12))), Lettering.runs(words, Lettering.regular(12)));
		assertEquals("[U+1F9A9] J", Lettering.shown(words));
		assertEquals("\u70ed J", Lettering.shown("\u70ed J"));
	}
}
