// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.junit.jupiter.api.Test;

/** Nothing that a design says moves the cursor or turns a line around. */
class PrintableTest {

	@Test
	void whatIsHiddenIsShown() {
		assertEquals("a\\nb\\r\\tc\\u001b[31m\\u007f\\u0085", Printable.line("a\nb\r\tc\u001b[31m\u007f\u0085"));
		assertEquals("\\u202eabc\\u2066\\u200f\\u061c\\u2028\\ufeff", Printable.line("\u202eabc\u2066\u200f\u061c\u2028\ufeff"));
		assertEquals("\\udb40\\udc41\\ud800", Printable.line("\udb40\udc41\ud800"));
		assertEquals("a\nb\\u001b", Printable.text("a\nb\u001b"));
	}

	@Test
	void allElseStays() {
		for (String text : List.of("", "plain", "\u00e4\u03c9\u05d0\u0639\u4e2d \ud83d\ude00 \\n", "C:\\new")) {
			assertSame(text, Printable.line(text));
		}
	}

	@Test
	void noLineOfAnAnalysisComesFromAName() {
		Machine machine = RuleExamples.load("file.name.misspelled", "valid");
		String plain = AnalysisText.write(Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE));
		machine.setName("a\nb\u001b[2J\u202e");
		machine.getBaths().forEach(bath -> bath.setName("x\n" + bath.getId()));
		String text = AnalysisText.write(Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE));
		assertEquals(plain.lines().count(), text.lines().count());
		assertTrue(text.startsWith("a\\nb\\u001b[2J\\u202e\n"), text);
		assertFalse(text.chars().anyMatch(c -> c < ' ' && c != '\n'), text);
	}

	@Test
	void escapedTwiceIsEscapedOnce() {
		Random random = new Random(3);
		for (int i = 0; i < 1000; i++) {
			String text = random.ints(20, 0, 0x2100).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
			String line = Printable.line(text);
			assertSame(line, Printable.line(line));
		}
	}
}
