// SPDX-License-Identifier: EPL-2.0
package org.heatwright.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heatwright.structure.Rings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** README.md says what is so: its commands run, its files exist, its map is the listing of the plug-ins. */
class ReadmeTest {

	private static final String PROMPT = "$ releng/heatwright ";
	private final List<String> lines;

	ReadmeTest() throws IOException {
		lines = Files.readAllLines(CommandLine.ROOT.resolve("README.md"));
	}

	/**
	 * One after the other in an empty folder, as a reader would type them. A command below which an error is shown must fail with it; what follows && is another
	 * program.
	 */
	@Test
	void itsCommandsRun(@TempDir Path folder) throws Exception {
		int commands = 0;
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).startsWith(PROMPT)) {
				commands++;
				String line = lines.get(i);
				CommandLine.Outcome outcome = CommandLine.runIn(folder,
						(Object[]) line.substring(PROMPT.length()).split("&&|#")[0].replace("\"", "").strip().split("\\s+"));
				boolean shouldFail = i + 1 < lines.size() && lines.get(i + 1).contains("error:");
				assertEquals(shouldFail, outcome.exitCode() != 0, () -> line + " gave " + outcome);
				if (shouldFail) {
					String shown = lines.get(i + 1).replace("...", "").strip();
					assertTrue(outcome.err().startsWith(shown), () -> line + " says " + outcome.err() + " and not " + shown);
				}
			}
		}
		assertTrue(commands >= 4, "only " + commands + " commands found");
	}

	@Test
	void itsFilesExist() {
		List<String> missing = new ArrayList<>();
		Matcher link = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(String.join("\n", lines));
		while (link.find()) {
			if (!link.group(1).contains("://") && !Files.exists(CommandLine.ROOT.resolve(link.group(1)))) {
				missing.add(link.group(1));
			}
		}
		assertEquals(List.of(), missing);
	}

	/** Every plug-in, in its ring; tests have no line of their own. */
	@Test
	void itsMapIsTheListing() throws IOException {
		TreeMap<String, String> map = new TreeMap<>();
		Pattern row = Pattern.compile("\\| (\\d) \\| `(org\\.heatwright\\.[\\w.]+)` \\| .+ \\|");
		lines.stream().map(row::matcher).filter(Matcher::matches).forEach(match -> map.put(match.group(2), match.group(1)));
		try (Stream<Path> folders = Files.list(CommandLine.ROOT.resolve("plugins"))) {
			TreeSet<String> plugins = new TreeSet<>(folders.map(folder -> folder.getFileName().toString())
					.filter(name -> name.startsWith("org.heatwright.") && !name.endsWith(".tests")).toList());
			assertEquals(plugins, map.keySet());
		}
		map.forEach((plugin, ring) -> assertEquals(Integer.toString(Rings.of(plugin)), ring, plugin));
	}

	@Test
	void everyCommandOfTheProgramIsNamed() throws Exception {
		String help = CommandLine.run("--help").out();
		String commands = help.substring(help.indexOf("Commands:"), help.indexOf("Exit codes"));
		String readme = String.join("\n", lines);
		List<String> unnamed = Arrays.stream(commands.split("\n")).filter(line -> line.matches("  \\w+ .*")).map(line -> line.strip().split("\\s+")[0])
				.filter(command -> !readme.contains("`" + command)).toList();
		assertEquals(List.of(), unnamed, "commands that README.md does not name");
	}
}
