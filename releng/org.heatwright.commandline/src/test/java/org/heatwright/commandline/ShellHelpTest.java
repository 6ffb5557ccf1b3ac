// SPDX-License-Identifier: EPL-2.0
package org.heatwright.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shell and man(1) know about the command line is what the command line says of itself. */
class ShellHelpTest {

	@TempDir
	Path folder;

	private static List<String> commands() throws Exception {
		String help = CommandLine.run("--help").out();
		return Arrays.stream(help.substring(help.indexOf("Commands:"), help.indexOf("Exit codes")).split("\n")).filter(line -> line.matches("  \\w+ .*"))
				.map(line -> line.strip().split("\\s+")[0]).toList();
	}

	/** In a real bash: commands, options and the words of an option. Only in a completion does bash let it set options. */
	@Test
	void bashCompletes() throws Exception {
		assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
		Path script = Files.writeString(folder.resolve("completion"), CommandLine.run("completion").out());
		assertEquals(new TreeSet<>(commands()), complete(script, ""));
		assertEquals(new TreeSet<>(List.of("solve")), complete(script, "so"));
		assertTrue(complete(script, "solve", "--").containsAll(List.of("--set", "--both-equations", "--lamb-shift")), () -> "options of solve");
		assertEquals(new TreeSet<>(List.of("text", "json")), complete(script, "solve", "--format", ""));
		assertEquals(new TreeSet<>(List.of("--stdio")), complete(script, "serve", "--st"));
	}

	private TreeSet<String> complete(Path script, String... words) throws Exception {
		String line = "heatwright " + String.join(" ", words);
		StringBuilder list = new StringBuilder("heatwright");
		Arrays.stream(words).forEach(word -> list.append(" '").append(word).append("'"));
		String out = Programs.run(folder, "/bin/bash", "--norc", "-c",
				"source '" + script + "'; COMP_WORDS=(" + list + "); COMP_CWORD=" + words.length + "; COMP_LINE='" + line + "'; COMP_POINT=" + line.length()
						+ "; f=$(complete -p heatwright | sed 's/.*-F \\([^ ]*\\).*/\\1/'); $f heatwright 2>/dev/null; printf '%s\\n' \"${COMPREPLY[@]}\"");
		TreeSet<String> found = new TreeSet<>();
		out.lines().map(String::strip).filter(word -> !word.isEmpty()).forEach(found::add);
		return found;
	}

	/** Every command and option stands in it, and no line is lost to the language of man pages. */
	@Test
	void theManualPageHoldsEveryCommandAndOption() throws Exception {
		String page = CommandLine.run("manual").out();
		assertTrue(page.startsWith(".TH HEATWRIGHT 1 "), page);
		for (String section : List.of("NAME", "SYNOPSIS", "OPTIONS", "COMMANDS", "EXIT STATUS")) {
			assertTrue(page.contains("\n.SH " + section + "\n"), section);
		}
		for (String command : commands()) {
			assertTrue(page.contains("\n.SS heatwright " + command + "\n"), command);
		}
		String help = CommandLine.run("solve", "--help").out();
		List<String> options = help.lines().map(String::strip).filter(line -> line.startsWith("-")).map(line -> line.replaceAll(".*?(--[a-z-]+).*", "$1"))
				.filter(option -> option.startsWith("--") && !option.equals("--help") && !option.equals("--debug")).toList();
		assertTrue(options.size() >= 6, options::toString);
		String solve = page.substring(page.indexOf(".SS heatwright solve"), page.indexOf(".SS heatwright validate"));
		options.forEach(option -> assertTrue(solve.contains(option.replace("-", "\\-")), option));
		Path file = Files.writeString(folder.resolve("heatwright.1"), page);
		if (Files.isExecutable(Path.of("/usr/bin/groff"))) {
			String shown = Programs.run(folder, "/usr/bin/groff", "-man", "-Tascii", "-ww", file.toString());
			assertTrue(shown.contains("Exit codes: 0 ok") && !shown.contains("heatwright.1:"), shown);
		}
	}
}
