// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A misspelled name is an error in every command, with the right name; one of another version is a warning in every command. */
class MisspelledNamesTest {

	private static final String[] COMMANDS = { "solve", "solve --both-equations", "solve --set middle.energy=0.9", "validate", "evolve --until 5 --points 3",
			"sensitivity", "scaling --over middle.energy=1..2:3",
			"sweep --over middle.energy=0.8..1:2", "optimize --vary middle.energy=0.8..1 --maximize power --starts 1 --evaluations 10", "report", "export --to json" };

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10" })
	void everyCommandSaysIt(int command) {
		Path misspelled = Terminal.write(folder, "misspelled.qtm",
				Terminal.design("maser.qtm").replaceFirst("temperature=\"5\"", "temprature=\"5\"").replaceFirst("strength=", "strenght="));
		Terminal.Outcome outcome = run(COMMANDS[command], misspelled);
		assertEquals(3, outcome.exitCode(), outcome::toString);
		String said = outcome.err() + outcome.out();
		assertTrue(said.contains("did you mean temperature?") && said.contains("did you mean strength?"), said);
		Path unknown = Terminal.write(folder, "unknown.qtm", Terminal.design("maser.qtm").replaceFirst("temperature=\"5\"", "temperature=\"5\" colour=\"red\""));
		Terminal.Outcome warned = run(COMMANDS[command], unknown);
		assertEquals(0, warned.exitCode(), warned::toString);
		assertTrue((warned.err() + warned.out()).contains("unknown.qtm:11: warning: the attribute colour of Bath hot is unknown"), warned::toString);
	}

	@Test
	void aStudyTooIsSpelledRight() {
		Terminal.write(folder, "maser.qtm", Terminal.design("maser.qtm"));
		Path study = Terminal.write(folder, "s.qts",
				"<study:Study xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
						+ "xmlns:study=\"http://www.heatwright.org/study/1.0\" "
						+ "id=\"s\" design=\"maser.qtm\" sampels=\"9\"><quantities>power</quantities><axes xsi:type=\"study:GridAxis\" id=\"a\" target=\"middle.energy\" "
						+ "from=\"0.8\" to=\"1\" count=\"2\"/></study:Study>");
		Terminal.Outcome outcome = Terminal.run("sweep", study);
		assertEquals(3, outcome.exitCode(), outcome::toString);
		assertTrue(outcome.err().contains("did you mean samples?"), outcome.err());
	}

	private Terminal.Outcome run(String command, Path file) {
		List<Object> arguments = new ArrayList<>(Arrays.asList((Object[]) command.split(" ")));
		arguments.add(file);
		switch (command.split(" ")[0]) {
			case "sweep", "optimize" -> arguments.addAll(List.of("-o", folder.resolve("study-" + file.getFileName()), "--executor", "process"));
			case "report" -> arguments.addAll(List.of("-o", folder + "/r.md"));
			case "export" -> arguments.addAll(List.of("-o", folder + "/e.json"));
			default -> {
				// writes to stdout
			}
		}
		return Terminal.run(arguments.toArray());
	}
}
