// SPDX-License-Identifier: EPL-2.0
package org.heatwright.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A switch that tells some kinds apart and gives all others the same answer forgets the kind that is added next, and nobody hears of it. Kinds are the classes
 * of the metamodels and the records and classes of the physics that have an interface in common.
 */
class SilentDefaultsTest {

	private static final Pattern SWITCH = Pattern.compile("\\bswitch\\s*\\(");
	private static final Pattern CASE = Pattern.compile("\\bcase\\s+(?:null,\\s*)?((?:\\w+\\.)*\\w+)\\s*(?:\\([^)]*\\)\\s*)?\\w*\\s*(?:->|:|when\\b)");
	private static final Pattern DEFAULT = Pattern.compile("\\bdefault\\s*(?:->|:)\\s*(\\w*)");
	private static final Pattern KIND = Pattern.compile("\\b(?:record|class)\\s+(\\w+)[^{;]*?\\bimplements\\s+([\\w., <>]+?)\\s*\\{");
	private static final Pattern CLASS = Pattern.compile("<eClassifiers xsi:type=\"ecore:EClass\" name=\"(\\w+)\"");

	@Test
	void noSwitchOverKindsIsSilentAboutTheOthers() throws IOException {
		assertEquals(Map.of(), found(RingRulesTest.ROOT));
	}

	@Test
	void aSilentDefaultIsFound(@TempDir Path root) throws IOException {
		Path model = Files.createDirectories(root.resolve("plugins/org.heatwright.model/model"));
		Files.createDirectories(root.resolve("plugins/org.heatwright.model/META-INF"));
		Files.writeString(root.resolve("plugins/org.heatwright.model/META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\n");
		Files.writeString(model.resolve("a.ecore"), "<eClassifiers xsi:type=\"ecore:EClass\" name=\"Ohmic\"/>");
		Path src = Files.createDirectories(root.resolve("plugins/org.heatwright.model/src"));
		Files.writeString(src.resolve("A.java"), """
				class A {
					int all(Object o) { return switch (o) { case Ohmic s -> 1; default -> throw new IllegalStateException(); }; }
					int other(Object o) { return switch (o) { case String s -> 1; default -> 2; }; }
					int silent(Object o) { return switch (o) { case Ohmic s when s.at(() -> { return 1; }) -> 1; default -> 2; }; }
					int old(Object o) { switch (o) { case Ohmic s: return 1; default: return 2; } }
				}
				""");
		assertEquals(Map.of("org.heatwright.model", List.of("A.java:4", "A.java:5")), found(root));
	}

	private static Map<String, List<String>> found(Path root) throws IOException {
		Set<String> kinds = kinds(root);
		Map<String, List<String>> found = new TreeMap<>();
		for (Plugin plugin : Plugin.all(root)) {
			for (Path source : plugin.sources()) {
				List<String> places = places(source, kinds);
				if (!places.isEmpty()) {
					found.computeIfAbsent(plugin.name(), name -> new ArrayList<>()).addAll(places);
				}
			}
		}
		return found;
	}

	/** The names of the kinds: classes of the metamodels, and what implements an interface of the physics that something else implements too. */
	private static Set<String> kinds(Path root) throws IOException {
		Set<String> kinds = new TreeSet<>();
		for (Path ecore : below(root.resolve("plugins/org.heatwright.model/model"), ".ecore")) {
			CLASS.matcher(Files.readString(ecore)).results().forEach(each -> kinds.add(each.group(1)));
		}
		Map<String, Set<String>> implementing = new HashMap<>();
		for (Path source : below(root.resolve("plugins/org.heatwright.physics/src"), ".java")) {
			KIND.matcher(code(Files.readString(source))).results().forEach(each -> Stream.of(each.group(2).split("[, ]+"))
					.forEach(name -> implementing.computeIfAbsent(name, key -> new TreeSet<>()).add(each.group(1))));
		}
		implementing.values().stream().filter(each -> each.size() > 1).forEach(kinds::addAll);
		return kinds;
	}

	private static List<Path> below(Path folder, String suffix) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
		}
	}

	private static List<String> places(Path source, Set<String> kinds) throws IOException {
		String text = Files.readString(source);
		if (!text.contains("switch")) {
			return List.of();
		}
		String code = code(text);
		List<String> places = new ArrayList<>();
		Matcher each = SWITCH.matcher(code);
		while (each.find()) {
			String body = ownBody(code, each.end());
			boolean known = CASE.matcher(body).results().map(found -> found.group(1)).anyMatch(name -> kinds.contains(name.substring(name.lastIndexOf('.') + 1)));
			Matcher fallback = DEFAULT.matcher(body);
			if (known && fallback.find() && !fallback.group(1).equals("throw")) {
				places.add(source.getFileName() + ":" + (code.substring(0, each.start()).chars().filter(letter -> letter == '\n').count() + 1));
			}
		}
		return places;
	}

	/** The block that opens first after a place, without the blocks inside it. */
	private static String ownBody(String code, int after) {
		StringBuilder body = new StringBuilder();
		int depth = 0;
		for (int place = code.indexOf('{', after); place >= 0 && place < code.length(); place++) {
			char letter = code.charAt(place);
			depth -= letter == '}' ? 1 : 0;
			if (depth == 1) {
				body.append(letter);
			}
			depth += letter == '{' ? 1 : 0;
			if (depth == 0) {
				break;
			}
		}
		return body.toString();
	}

	/** Comments, strings and letters blanked out, line breaks kept. */
	private static String code(String text) {
		Pattern other = Pattern.compile("//[^\\n]*|/\\*.*?\\*/|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\])++'", Pattern.DOTALL);
		return other.matcher(text).replaceAll(found -> found.group().replaceAll("[^\\n]", " "));
	}
}
