// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heatwright.gallery.Gallery;
import org.heatwright.gallery.GalleryMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was typed without ids is computed like what has them, says so once, and never says null. */
class NamelessElementsTest {

	private static final Pattern ID = Pattern.compile("<(\\w+)((?: xsi:type=\"[^\"]*\")?) id=\"([^\"]*)\"");

	@TempDir
	Path folder;

	@Test
	void everyCommandReadsThem() {
		Path file = Terminal.write(folder, "bare.qtm",
				Terminal.design("maser.qtm").replaceAll("<(channels|couplings|cycle|medium) ((?:xsi:type=\"[^\"]*\" )?)id=\"[^\"]*\"", "<$1 $2"));
		String power = Terminal.run("solve", Terminal.write(folder, "full.qtm", Terminal.design("maser.qtm"))).out().lines()
				.filter(line -> line.startsWith("  power ")).findFirst().orElseThrow();
		Terminal.Outcome solved = Terminal.run("solve", file);
		assertEquals(0, solved.exitCode(), solved::toString);
		assertTrue(solved.out().contains(power) && solved.out().contains("coupling1.0"), solved::toString);
		assertTrue(Terminal.run("validate", file).out().contains(": information: this Channel has no id in the file; it is called coupling1.0 [file.id.assigned]"));
		for (List<String> command : List.of(List.of("sensitivity"), List.of("report", "-o", folder + "/r.md"),
				List.of("export", "--to", "json", "-o", folder + "/e.json"), List.of("evolve", "--until", "1", "--points", "2"),
				List.of("solve", "--set", "coupling1.0.strength=0.2"))) {
			List<Object> words = new ArrayList<>(command);
			words.add(file);
			Terminal.Outcome outcome = Terminal.run(words.toArray());
			assertEquals(0, outcome.exitCode(), () -> command + ": " + outcome);
			assertFalse((outcome.out() + outcome.err()).matches("(?s).*\\bnull\\b.*"), () -> command + ": " + outcome);
		}
	}

	/** In every machine of the gallery each id that nothing refers to is left out once. */
	@Test
	void noIdOfTheGalleryIsNeeded() {
		for (GalleryMachine machine : Gallery.machines()) {
			String text = new String(machine.bytes(), StandardCharsets.UTF_8);
			Matcher ids = ID.matcher(text);
			while (ids.find()) {
				boolean referred = Pattern.compile("(?<!\\w)" + Pattern.quote(ids.group(3)) + "(?!\\w)").matcher(text.replace(ids.group(), "")).find();
				if (!referred) {
					Path file = Terminal.write(folder, "x.qtm", text.substring(0, ids.start()) + "<" + ids.group(1) + ids.group(2) + text.substring(ids.end()));
					Terminal.Outcome outcome = Terminal.run("validate", file);
					assertEquals(0, outcome.exitCode(), () -> machine.name() + " without " + ids.group() + ": " + outcome);
					assertFalse((outcome.out() + outcome.err()).matches("(?s).*\\bnull\\b.*"), outcome::toString);
				}
			}
		}
	}

	@Test
	void twoEqualIdsAreRefusedWithBothPlaces() {
		Terminal.Outcome outcome = Terminal.run("solve", Terminal.write(folder, "twice.qtm", Terminal.design("maser.qtm").replace("id=\"cold\"", "id=\"hot\"")));
		assertEquals(5, outcome.exitCode());
		assertTrue(outcome.err().contains("the id \"hot\" is used twice; the Bath in line 11 has it too"), outcome.err());
	}
}
