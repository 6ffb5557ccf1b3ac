// SPDX-License-Identifier: EPL-2.0
package org.heatwright.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code releng/heatwright} itself, in checkouts as small as it takes, with a Maven that writes one jar and a Java that says what it was given. */
class StartScriptTest {

	private static final String MAVEN = """
			#!/bin/sh
			releng=$(cd "$(dirname "$0")" && pwd -P)
			if [ "$1" = --java-home ]; then cat "$releng/home"; exit; fi
			echo built >>"$releng/builds"
			mkdir -p "$releng/org.heatwright.commandline/target/heatwright/lib"
			wc -l <"$releng/builds" >"$releng/org.heatwright.commandline/target/heatwright/lib/org.heatwright.cli.jar"
			""";
	private static final String JAVA = """
			#!/bin/sh
			jar=
			for word in "$@"; do
				case $word in
				-XX:ArchiveClassesAtExit=*) : >"${word#*=}"; exit ;;
				*org.heatwright.cli.jar:) jar=${word%:} ;;
				wait) echo waiting; cat >/dev/null ;;
				esac
			done
			echo "LC_ALL=${LC_ALL:-} LC_CTYPE=${LC_CTYPE:-} jar=$(cat "$jar" | tr -d ' ')"
			""";

	/** What a call left behind. */
	record Outcome(int exitCode, String out, String err) {
	}

	@TempDir
	Path temporary;

	private Path root;
	private Path releng;

	@BeforeEach
	void checkout() throws IOException {
		assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
		Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
		root = Files.createDirectories(temporary.resolve("a check out's"));
		releng = Files.createDirectories(root.resolve("releng"));
		script("releng/heatwright", Files.readString(CommandLine.ROOT.resolve("releng/heatwright")));
		script("releng/mvn", MAVEN);
		script("jdk/bin/java", JAVA);
		Files.writeString(releng.resolve("home"), root.resolve("jdk").toString());
		for (String source : List.of("pom.xml", "releng/org.heatwright.commandline/pom.xml", "releng/org.heatwright.target/org.heatwright.target",
				"plugins/org.heatwright.cli/src/A.java")) {
			Files.createDirectories(root.resolve(source).getParent());
			Files.writeString(root.resolve(source), "1");
		}
		age("plugins/org.heatwright.cli/src/A.java", -100);
	}

	private void script(String name, String text) throws IOException {
		Files.createDirectories(root.resolve(name).getParent());
		Files.setPosixFilePermissions(Files.writeString(root.resolve(name), text), PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private void age(String source, int seconds) throws IOException {
		Files.setLastModifiedTime(root.resolve(source), FileTime.from(Instant.now().plus(Duration.ofSeconds(seconds))));
	}

	private ProcessBuilder builder(Map<String, String> environment, List<String> command) {
		ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile());
		builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG") || name.equals("JAVA_TOOL_OPTIONS"));
		builder.environment().putAll(environment);
		return builder;
	}

	private Outcome run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
		Path out = Files.createTempFile("out", "");
		Path err = Files.createTempFile("err", "");
		try {
			int code = builder(environment, command).redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
			return new Outcome(code, Files.readString(out), Files.readString(err));
		} finally {
			Files.delete(out);
			Files.delete(err);
		}
	}

	private Outcome call(String... words) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(releng.resolve("heatwright").toString()));
		command.addAll(List.of(words));
		return run(Map.of(), command);
	}

	private long builds() throws IOException {
		return Files.exists(releng.resolve("builds")) ? Files.readAllLines(releng.resolve("builds")).size() : 0;
	}

	@Test
	void itBuildsOnceAndAgainWhenASourceIsNewer() throws Exception {
		Outcome first = call("solve", "x.qtm");
		assertEquals(0, first.exitCode(), first::toString);
		assertTrue(first.out().contains("jar=1"), first::toString);
		Outcome second = call("solve", "x.qtm");
		assertEquals("", second.err());
		assertEquals(1, builds());
		age("plugins/org.heatwright.cli/src/A.java", 100);
		assertTrue(call("solve", "x.qtm").out().contains("jar=2"));
		assertEquals(2, builds());
	}

	/** The jars that a call began with stay until it has ended, and not for ever. */
	@Test
	void aRunningCallKeepsItsJars() throws Exception {
		assertEquals(0, call("solve").exitCode());
		Process running = builder(Map.of(), List.of(releng.resolve("heatwright").toString(), "sweep", "wait")).start();
		try (BufferedReader out = new BufferedReader(new InputStreamReader(running.getInputStream(), StandardCharsets.UTF_8))) {
			assertEquals("waiting", out.readLine());
			for (int build = 2; build <= 3; build++) {
				age("plugins/org.heatwright.cli/src/A.java", 100);
				assertTrue(call("solve").out().contains("jar=" + build));
				age("plugins/org.heatwright.cli/src/A.java", -100);
			}
			running.getOutputStream().close();
			assertTrue(out.readLine().endsWith("jar=1"));
		}
		assertEquals(0, running.waitFor());
		age("plugins/org.heatwright.cli/src/A.java", 100);
		assertTrue(call("solve").out().contains("jar=4"));
		assumeTrue(isThere("flock"));
		try (Stream<Path> folders = Files.list(releng.resolve(".cache/commandline"))) {
			assertEquals(1, folders.filter(Files::isDirectory).count());
		}
	}

	@Test
	void aCheckoutThatCannotBeWrittenAnswersWithItsOldBuild() throws Exception {
		boolean superuser = System.getProperty("user.name").equals("root");
		assumeTrue(!superuser || isThere("setpriv"));
		List<String> command = new ArrayList<>(superuser ? List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups") : List.of());
		command.addAll(List.of(releng.resolve("heatwright").toString(), "solve"));
		setRights("r-xr-xr-x");
		Outcome nothing = run(Map.of(), command);
		setRights("rwxr-xr-x");
		assertEquals(1, nothing.exitCode());
		assertTrue(nothing.err().contains("nothing is built in " + root) && nothing.err().lines().count() == 1, nothing::toString);
		assertEquals(0, call("solve").exitCode());
		age("plugins/org.heatwright.cli/src/A.java", 100);
		setRights("r-xr-xr-x");
		Outcome old = run(Map.of(), command);
		setRights("rwxr-xr-x");
		assertEquals(0, old.exitCode(), old::toString);
		assertTrue(old.out().contains("jar=1") && old.err().contains("warning: the build is older") && old.err().lines().count() == 1, old::toString);
		assertEquals(1, builds());
	}

	private void setRights(String rights) throws IOException {
		try (Stream<Path> all = Files.walk(root)) {
			for (Path path : all.filter(Files::isDirectory).toList()) {
				Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
			}
		}
	}

	@Test
	void withoutALocaleNamesAreUtf8() throws Exception {
		List<String> command = List.of(releng.resolve("heatwright").toString(), "solve");
		assertEquals(0, run(Map.of(), command).exitCode());
		assertTrue(run(Map.of("LC_ALL", "C"), command).out().startsWith("LC_ALL=C.UTF-8 "));
		assertTrue(run(Map.of("LC_ALL", "POSIX", "LANG", "de_DE.UTF-8"), command).out().startsWith("LC_ALL=C.UTF-8 "));
		assertTrue(run(Map.of("LANG", "C"), command).out().startsWith("LC_ALL= LC_CTYPE=C.UTF-8 "));
		assertTrue(run(Map.of(), command).out().startsWith("LC_ALL= LC_CTYPE=C.UTF-8 "));
		assertTrue(run(Map.of("LANG", "de_DE.UTF-8"), command).out().startsWith("LC_ALL= LC_CTYPE= "));
		assertTrue(run(Map.of("LC_ALL", "de_DE.ISO-8859-1"), command).out().startsWith("LC_ALL=de_DE.ISO-8859-1 "));
	}

	/** The whole way from the shell to the solver, with names as bytes that only a UTF-8 locale lets Java read. */
	@Test
	void aDesignWithAnUmlautIsSolvedInTheCLocale() throws Exception {
		Path build = Files.createDirectories(releng.resolve(".cache/commandline/build.1"));
		Files.createSymbolicLink(build.resolve("lib"), Path.of(System.getProperty("heatwright.lib")));
		Files.createDirectories(root.resolve("plugins"));
		try (Stream<Path> jars = Files.list(build.resolve("lib"))) {
			for (Path jar : jars.filter(path -> path.getFileName().toString().startsWith("org.heatwright.")).toList()) {
				Files.createDirectories(root.resolve("plugins").resolve(jar.getFileName().toString().replace(".jar", "")));
			}
		}
		for (String stamp : List.of("built", "in-use", "classes.jsa")) {
			Files.setLastModifiedTime(Files.createFile(build.resolve(stamp)), FileTime.from(Instant.now().plus(Duration.ofDays(1))));
		}
		Files.writeString(build.resolveSibling("current"), "build.1\n");
		Files.writeString(releng.resolve("home"), System.getProperty("java.home"));
		Path maser = Files.copy(CommandLine.MACHINES.resolve("three-level-maser.qtm"), temporary.resolve("maser.qtm"), StandardCopyOption.REPLACE_EXISTING);
		String text = Files.readString(maser).replaceFirst("<medium ", "<parameters id=\"p\" name=\"\u03c9\" expression=\"2\"/>\n  <medium ");
		Files.writeString(maser, text);
		String shell = "f=$(printf 't\\303\\244st.qtm') && d=$(printf '\\303\\204') && mkdir -p \"$d\" && cp maser.qtm \"$d/$f\" && cd \"$d\" && '"
				+ releng.toString().replace("'", "'\\''") + "/heatwright' solve \"$f\" --set \"$(printf '\\317\\211')=1\"";
		Outcome outcome = run(Map.of("LC_ALL", "C", "HEATWRIGHT_VMARGS", "-Xmx512m"), List.of("/bin/sh", "-c", shell));
		assertEquals(0, outcome.exitCode(), outcome::toString);
		assertTrue(outcome.out().contains("t\u00e4st.qtm") && outcome.out().contains("regime"), outcome::toString);
		assertFalse(outcome.err().contains("heatwright:"), outcome::toString);
	}

	/** The script of the product, with a Java that says what it was given. */
	@Test
	void theProductNamesAHomeThatCannotBeUsed() throws Exception {
		Path product = Files.createDirectories(temporary.resolve("the product"));
		Files.createDirectories(product.resolve("plugins"));
		Files.createFile(product.resolve("plugins/org.eclipse.equinox.launcher_1.jar"));
		Path script = Files.copy(CommandLine.ROOT.resolve("features/org.heatwright.platform.feature/rootfiles/unix/heatwright"), product.resolve("heatwright"));
		script("jdk/bin/java",
				"#!/bin/sh\n[ \"$1\" != -XshowSettings:properties ] || { echo '    java.version = 21.0.9'; exit; }\necho \"$LC_ALL\"\nfor word; do echo \"[$word]\"; "
						+ "done\n");
		Map<String, String> environment = Map.of("HEATWRIGHT_JAVA", root.resolve("jdk/bin/java").toString(), "HOME", temporary.resolve("none").toString(),
				"LC_ALL", "C");
		Outcome none = run(environment, List.of("/bin/sh", script.toString(), "x.qtm"));
		assertEquals(1, none.exitCode());
		assertTrue(none.err().startsWith("heatwright: the home folder ") && none.err().contains("-data FOLDER") && none.err().lines().count() == 1, none::toString);
		assertFalse(Files.exists(temporary.resolve("none")));
		Outcome named = run(environment, List.of("/bin/sh", script.toString(), "-data", "w s", "x.qtm"));
		assertEquals(0, named.exitCode(), named::toString);
		assertTrue(named.out().startsWith("C.UTF-8\n") && named.out().endsWith("[-data]\n[w s]\n[x.qtm]\n"), named::toString);
	}

	private static boolean isThere(String program) {
		return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
	}
}
