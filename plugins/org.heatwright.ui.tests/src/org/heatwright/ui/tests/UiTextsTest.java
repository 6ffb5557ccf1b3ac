// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.heatwright.model.expression.Completions;
import org.heatwright.physics.thermo.Regime;
import org.heatwright.ui.Texts;
import org.heatwright.ui.look.Rows;
import org.heatwright.ui.properties.ListText;
import org.heatwright.ui.properties.PlainNumber;
import org.junit.jupiter.api.Test;

/** Words, rows of cells and small texts of the views. */
class UiTextsTest {

	private static final Pattern KEY = Pattern.compile("Texts\\.of\\(\"([A-Za-z0-9.]+)\"");

	@Test
	void everyTextThatIsAskedForIsThere() throws IOException {
		Set<String> missing = new TreeSet<>();
		int found = 0;
		try (Stream<Path> files = Files.walk(Path.of("../org.heatwright.ui/src"))) {
			for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
				Matcher keys = KEY.matcher(Files.readString(file));
				while (keys.find()) {
					found++;
					if (!keys.group(1).endsWith(".") && !Texts.has(keys.group(1))) {
						missing.add(keys.group(1));
					}
				}
			}
		}
		assertTrue(found > 100, "the sources were looked at");
		assertEquals(Set.of(), missing);
	}

	@Test
	void everyRegimeAndEveryKindOfNameHasItsWord() {
		for (Regime regime : Regime.values()) {
			assertTrue(Texts.has("regime." + regime.name()), regime.name());
		}
		for (Completions.Kind kind : Completions.Kind.values()) {
			assertTrue(Texts.has("completion." + kind.name()), kind.name());
		}
	}

	@Test
	void rowsAsCsvAndLatex() {
		Rows rows = new Rows().add("bath", "J").add("a, \"b\"", "\u22121.5e-07").add("50 %", "\u221e");
		assertEquals("bath,J\r\n\"a, \"\"b\"\"\",\u22121.5e-07\r\n50 %,\u221e\r\n", rows.csv());
		assertEquals(
				"\\begin{tabular}{lr}\n\\toprule\nbath & J \\\\\n\\midrule\na, \"b\" & $-1.5 \\times 10^{-7}$ \\\\\n50 \\% & $\\infty$ \\\\\n\\bottomrule\n"
						+ "\\end{tabular}\n",
				rows.latex());
		assertEquals("bath\tJ\na, \"b\"\t\u22121.5e-07\n50 %\t\u221e\n", rows.tabbed());
	}

	@Test
	void listsKeepWhatStandsInBrackets() {
		assertEquals(java.util.List.of("1", "max(2, 3)", "w"), ListText.items("1, max(2, 3),, w"));
	}

	@Test
	void numbersAreSteppedByTheirLastDigit() {
		assertEquals("6", PlainNumber.step("5", 1, 1));
		assertEquals("0.24", PlainNumber.step("0.25", -1, 1));
		assertEquals("0.35", PlainNumber.step("0.25", 1, 10));
		assertEquals("0.0314", PlainNumber.rounded(Math.PI / 100));
	}
}
