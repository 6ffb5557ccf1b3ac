// SPDX-License-Identifier: EPL-2.0
package org.heatwright.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
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
		try (Stream<Path> plugins = Files.list(ROOT.resolve("plugins"))) {
			for (Path pom : plugins.map(plugin -> plugin.resolve("pom.xml")).filter(Files::exists).toList()) {
				assertTrue(!Files.readString(pom).contains("tycho-compiler-plugin"), () -> pom + " configures the compiler");
			}
		}
	}

	/** Of the tests in Maven and in the workbench, and of the processes that tests start: all of them go through one class that hands the folder on. */
	@Test
	void temporaryFilesOfTestsLieUnderTarget() throws IOException {
		String pom = Files.readString(ROOT.resolve("pom.xml"));
		assertTrue(pom.contains("<test.tmp>${project.build.directory}/tmp</test.tmp>"));
		assertEquals(3, pom.split("-Djava\\.io\\.tmpdir=\"\\$\\{test\\.tmp}\"|<mkdir dir=\"\\$\\{test\\.tmp}\"/>", -1).length - 1);
		String java = "\"bin\", \"java\"";
		List<String> starters = new ArrayList<>();
		for (Path source : sources(ROOT.resolve("releng/org.heatwright.commandline/src/test"))) {
			if (Files.readString(source).contains(java)) {
				starters.add(source.getFileName().toString());
			}
		}
		assertEquals(List.of("Java.java"), starters);
		assertTrue(Files.readString(ROOT.resolve("releng/org.heatwright.spark/pom.xml")).contains("<JAVA_TOOL_OPTIONS>-Djava.io.tmpdir=\"${test.tmp}\""));
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

	/** Without a look into what is made: other tests write there at the same time. */
	static List<Path> sources(Path root) throws IOException {
		List<Path> sources = new ArrayList<>();
		Files.walkFileTree(root, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
				return MADE.contains(folder.getFileName().toString()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (file.toString().endsWith(".java")) {
					sources.add(file);
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
				if (file.toString().endsWith(".java")) {
					throw gone;
				}
				return FileVisitResult.CONTINUE;
			}
		});
		return sources;
	}
}
