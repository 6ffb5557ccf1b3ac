// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;
import org.junit.jupiter.api.Test;

/** A defect of the program is a finding every time and news once. */
class DefectsTest {

	private static RuntimeException defect(int at) {
		RuntimeException e = new IllegalStateException("boom\nand more");
		e.setStackTrace(new StackTraceElement[] { new StackTraceElement("Kernel", "solve", "Kernel.java", at) });
		return e;
	}

	@Test
	void toldEveryTimeAndLoggedOnce() {
		List<Throwable> news = new ArrayList<>();
		Defects defects = new Defects(news::add);
		for (int keystroke = 0; keystroke < 1_000; keystroke++) {
			Diagnostic finding = defects.told("file.unchecked", defect(12));
			assertEquals(Severity.ERROR, finding.severity());
			assertTrue(finding.message().contains("IllegalStateException: boom)"), finding.message());
		}
		assertEquals(1, news.size());
		defects.told("file.unchecked", defect(13));
		assertEquals(2, news.size(), "another place is another defect");
	}

	@Test
	void withoutMemoryTheDesignIsTooLarge() {
		List<Throwable> news = new ArrayList<>();
		assertTrue(new Defects(news::add).told("file.unchecked", new OutOfMemoryError()).message().startsWith("the memory of this program does not suffice"));
		assertEquals(List.of(), news);
	}

	@Test
	void thereIsAnEndToTheNews() {
		List<Throwable> news = new ArrayList<>();
		Defects defects = new Defects(news::add);
		for (int line = 0; line < 1_000; line++) {
			defects.told("file.unchecked", defect(line));
		}
		assertEquals(100, news.size());
	}
}
