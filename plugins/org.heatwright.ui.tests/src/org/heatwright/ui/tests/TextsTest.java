// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** No word on the screen is missing: every key that the sources of diagram and rcp name has a text, and messages with arguments are well formed. */
class TextsTest {

	private static final Pattern KEY = Pattern.compile("Texts\\.of\\(\"([^\"]+)\"[,)]");

	private static Properties texts(String bundle, String path) throws IOException {
		Properties texts = new Properties();
		try (var reader = Files.newBufferedReader(Path.of("../" + bundle + "/src/" + path + "/texts.properties"))) {
			texts.load(reader);
		}
		return texts;
	}

	private static Set<String> used(String bundle) throws IOException {
		Set<String> keys = new TreeSet<>();
		try (Stream<Path> files = Files.walk(Path.of("../" + bundle + "/src"))) {
			files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
				try {
					Matcher matcher = KEY.matcher(Files.readString(file));
					while (matcher.find()) {
						keys.add(matcher.group(1));
					}
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			});
		}
		return keys;
	}

	@Test
	void everyKeyOfTheDiagramHasAText() throws IOException {
		assertComplete("org.heatwright.diagram", "org/heatwright/diagram");
	}

	@Test
	void everyKeyOfTheProductHasAText() throws IOException {
		assertComplete("org.heatwright.rcp", "org/heatwright/rcp");
	}

	private static void assertComplete(String bundle, String path) throws IOException {
		Properties texts = texts(bundle, path);
		Set<String> used = used(bundle);
		assertTrue(used.size() > 20, "only " + used.size() + " keys were found");
		assertEquals(List.of(), used.stream().filter(key -> !texts.containsKey(key)).toList());
		texts.forEach((key, text) -> {
			if (text.toString().contains("{")) {
				new java.text.MessageFormat(text.toString());
			}
		});
	}
}
