// SPDX-License-Identifier: EPL-2.0
package org.heatwright.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Licence, compiler warnings and layout are the same everywhere: said once, overridden nowhere. */
class SharedSettingsTest {

	private static final Path ROOT = RingRulesTest.ROOT;
	private static final String LICENCE = "// SPDX-License-Identifier: EPL-2.0";
	private static final Set<String> MADE = Set.of("target", "src-gen", "bin", "bin-test", ".git", ".cache", ".maven");

	@Test
	void everySourceNamesItsLicence() throws IOException {
		assertTrue(sources(ROOT).size() > 200, "only " + sources(ROOT).size() + " sources found");
		assertEquals(List.of(), unlicensed(ROOT));
	}

	@Test
	void aSourceWithoutLicenceIsFound(@TempDir Path root) throws IOException {
		Files.writeString(root.resolve("Good.java"), LICENCE + "\nclass Good {\n}\n");
		Path bad = Files.writeString(root.resolve("Bad.java"), "class Bad {\n}\n");
		assertEquals(List.of(bad), unlicensed(root));
	}

	/** The one list of warnings is in the parent pom; a plug-in that configures the compiler for itself would escape it. */
	@Test
	void noPluginHasCompilerSettingsOfItsOwn() throws IOException {
		assertTrue(Files.readString(ROOT.resolve("pom.xml")).contains("releng/compiler.prefs"));
		try (Stream<Path> poms = Files.walk(ROOT.resolve("plugins"), 2)) {
			for (Path pom : poms.filter(file -> file.endsWith("pom.xml")).toList()) {
				assertTrue(!Files.readString(pom).contains("tycho-compiler-plugin"), () -> pom + " configures the compiler");
			}
		}
	}

	@Test
	void warningsThatAreDefectsAreErrors() throws IOException {
		Properties settings = new Properties();
		try (var in = Files.newBufferedReader(ROOT.resolve("releng/compiler.prefs"))) {
			settings.load(in);
		}
		for (String problem : List.of("unusedImport", "unusedLocal", "unusedPrivateMember", "deadCode", "nullReference", "resourceLeak", "fallthroughCase")) {
			assertEquals("error", settings.getProperty("org.eclipse.jdt.core.compiler.problem." + problem), problem);
		}
	}

	private static List<Path> unlicensed(Path root) throws IOException {
		return sources(root).stream().filter(source -> !firstLine(source).equals(LICENCE)).toList();
	}

	private static String firstLine(Path source) {
		try (Stream<String> lines = Files.lines(source)) {
			return lines.findFirst().orElse("");
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	static List<Path> sources(Path root) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter(file -> file.toString().endsWith(".java"))
					.filter(file -> Stream.of(root.relativize(file).toString().split("[/\\\\]")).noneMatch(MADE::contains)).toList();
		}
	}
}
