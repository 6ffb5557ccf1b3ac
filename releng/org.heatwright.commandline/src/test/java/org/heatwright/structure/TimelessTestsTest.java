// SPDX-License-Identifier: EPL-2.0
package org.heatwright.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No test sleeps for a time or judges one: on a busy machine it would fail without a fault, and on a quick one hide it. What takes time is waited for or counted. What is measured is in
 * {@code releng/benchmarks}, or in a class whose name ends in Benchmark or Watch, which the tests do not run. There are no exceptions.
 */
class TimelessTestsTest {

	private static final Path ROOT = RingRulesTest.ROOT;
	private static final Pattern SLEEP = Pattern.compile("\\bThread\\s*\\.\\s*(?:sleep|onSpinWait)\\b|\\bTimeUnit\\s*\\.\\s*\\w+\\s*\\.\\s*sleep\\b|\\bassertTimeout|@Timeout\\b|\\bLockSupport\\s*\\.\\s*parkNanos");
	private static final Pattern CLOCK = Pattern.compile("\\bnanoTime\\b|\\bcurrentTimeMillis\\b|\\bInstant\\s*\\.\\s*now\\b|\\bThreadCpuTime\\b|\\bget(?:Current)?ThreadCpuTime\\b|\\bgetProcessCpuTime\\b");
	private static final Pattern JUDGED = Pattern.compile("\\bassert\\w*\\s*\\(|\\bfail\\s*\\(|\\bAssertionError\\b");
	private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
	/** At the margin of a class's members. */
	private static final Pattern END_OF_MEMBER = Pattern.compile("(?m)^\\t}$");
	private static final Pattern MEASURES = Pattern.compile(".*(?:Benchmark|Watch)\\.java");

	@Test
	void noTestLooksAtTheClock() throws IOException {
		List<Path> tests = tests(ROOT);
		assertTrue(tests.size() > 200, "only " + tests.size() + " sources of tests found");
		assertEquals(List.of(), violations(ROOT));
	}

	@Test
	void findsWhatDependsOnTheMachine(@TempDir Path root) throws IOException {
		Path folder = Files.createDirectories(root.resolve("plugins/org.heatwright.a/src-test/a"));
		write(folder, "ATest", "\tvoid sleeps() {\n\t\tThread.sleep(5);\n\t}\n");
		write(folder, "BTest", "\tvoid judges() {\n\t\tlong a = System.nanoTime();\n\t\tassertTrue(System.nanoTime() - a < 5);\n\t}\n");
		write(folder, "CTest", "\tvoid limits() {\n\t\tassertTimeout(PATIENCE, this::run);\n\t}\n");
		assertEquals(List.of("ATest.java sleeps or has a time limit", "BTest.java judges what the clock says", "CTest.java sleeps or has a time limit"), violations(root));
	}

	@Test
	void whatOnlyTellsATimeIsNoJudge(@TempDir Path root) throws IOException {
		Path folder = Files.createDirectories(root.resolve("releng/org.heatwright.b/src/test/java/b"));
		write(folder, "ATest", "\t/* Thread.sleep(5) */\n\tvoid tells() {\n\t\tSystem.out.println(System.nanoTime());\n\t}\n\n\tvoid other() {\n\t\tassertTrue(true);\n\t}\n");
		write(folder, "ABenchmark", "\tvoid judges() {\n\t\tassertTrue(System.nanoTime() < 5);\n\t}\n");
		assertEquals(List.of(), violations(root));
		assertEquals(2, tests(root).size());
	}

	private static void write(Path folder, String name, String members) throws IOException {
		Files.writeString(folder.resolve(name + ".java"), "class " + name + " {\n" + members + "}\n");
	}

	private static List<String> violations(Path root) throws IOException {
		List<String> found = new ArrayList<>();
		for (Path test : tests(root)) {
			String name = test.getFileName().toString();
			String code = COMMENT.matcher(Files.readString(test)).replaceAll("");
			if (MEASURES.matcher(name).matches() || name.equals(TimelessTestsTest.class.getSimpleName() + ".java")) {
				continue;
			}
			if (SLEEP.matcher(code).find()) {
				found.add(name + " sleeps or has a time limit");
			}
			for (String member : END_OF_MEMBER.split(code)) {
				if (CLOCK.matcher(member).find() && JUDGED.matcher(member).find()) {
					found.add(name + " judges what the clock says");
				}
			}
		}
		return found.stream().distinct().sorted().toList();
	}

	private static List<Path> tests(Path root) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter(file -> file.toString().endsWith(".java")).filter(file -> isTest(root.relativize(file).toString().replace('\\', '/'))).toList();
		}
	}

	private static boolean isTest(String path) {
		return path.contains("/src-test/") || path.contains("/src/test/java/") || path.startsWith("plugins/org.heatwright.ui.tests/src/");
	}
}
