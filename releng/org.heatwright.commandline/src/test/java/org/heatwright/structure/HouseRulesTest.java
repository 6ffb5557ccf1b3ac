// SPDX-License-Identifier: EPL-2.0
package org.heatwright.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader may rely on everywhere: each package says what it is for, each test that a comment names is there, no line is too long to read. */
class HouseRulesTest {

	private static final Path ROOT = RingRulesTest.ROOT;
	private static final Pattern VERIFIED = Pattern.compile("Verified by ((?:(?:,\\s*|\\s+and\\s+)?\\{@code [^}]+\\})+)");
	private static final Pattern NAME = Pattern.compile("\\{@code\\s+([A-Za-z0-9]+)");

	@Test
	void everyPackageSaysWhatItIsFor() throws IOException {
		assertEquals(Set.of(), packagesWithoutWord(ROOT));
	}

	@Test
	void aPackageWithoutAWordIsFound(@TempDir Path root) throws IOException {
		Path silent = Files.createDirectories(root.resolve("plugins/p/src/a"));
		Files.writeString(silent.resolve("A.java"), "package a;\n");
		assertEquals(Set.of(silent), packagesWithoutWord(root));
	}

	@Test
	void everyTestThatACommentNamesIsThere() throws IOException {
		assertEquals(List.of(), stale(ROOT));
	}

	@Test
	void aCommentThatNamesNoTestIsFound(@TempDir Path root) throws IOException {
		Path source = Files.writeString(root.resolve("A.java"), "/** Verified by {@code ATest} and\n * {@code GoneTest}. */\nclass A {\n}\n");
		Files.writeString(root.resolve("ATest.java"), "class ATest {\n}\n");
		assertEquals(List.of(source + ": GoneTest"), stale(root));
	}

	/** Three editors side by side, or a review beside its discussion, still show a whole line; a tab counts as one. */
	@Test
	void noLineIsLongerThan160() throws IOException {
		assertEquals(List.of(), longLines(ROOT));
	}

	@Test
	void aLongLineIsFound(@TempDir Path root) throws IOException {
		Path source = Files.writeString(root.resolve("A.java"), "// " + "x".repeat(157) + "\n// " + "x".repeat(158) + "\n");
		assertEquals(List.of(source + ":2"), longLines(root));
	}

	private static List<String> longLines(Path root) throws IOException {
		List<String> found = new ArrayList<>();
		for (Path source : SharedSettingsTest.sources(root)) {
			List<String> lines = Files.readAllLines(source);
			for (int i = 0; i < lines.size(); i++) {
				if (lines.get(i).codePointCount(0, lines.get(i).length()) > 160) {
					found.add(source + ":" + (i + 1));
				}
			}
		}
		return found;
	}

	/** Folders of sources that are shipped; the tests beside a plug-in share its packages and their words. */
	private static Set<Path> packagesWithoutWord(Path root) throws IOException {
		return SharedSettingsTest.sources(root).stream().filter(source -> !source.toString().contains("src-test")).map(Path::getParent)
				.filter(folder -> !Files.exists(folder.resolve("package-info.java"))).collect(Collectors.toCollection(TreeSet::new));
	}

	private static List<String> stale(Path root) throws IOException {
		List<Path> sources = SharedSettingsTest.sources(root);
		Set<String> classes = sources.stream().map(source -> source.getFileName().toString().replace(".java", "")).collect(Collectors.toSet());
		List<String> stale = new ArrayList<>();
		for (Path source : sources) {
			if (source.endsWith("HouseRulesTest.java")) {
				continue;
			}
			Matcher verified = VERIFIED.matcher(Files.readString(source).replaceAll("\\s*\\n\\s*\\*?\\s*", " "));
			while (verified.find()) {
				Matcher name = NAME.matcher(verified.group(1));
				while (name.find()) {
					if (!classes.contains(name.group(1))) {
						stale.add(source + ": " + name.group(1));
					}
				}
			}
		}
		assertTrue(classes.size() > 1);
		return stale;
	}
}
