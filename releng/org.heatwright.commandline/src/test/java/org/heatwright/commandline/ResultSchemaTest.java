// SPDX-License-Identifier: EPL-2.0
package org.heatwright.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code solve --format json} prints is what the published schema says, for solved, rejected and refused machines. */
class ResultSchemaTest {

	private static final Path SCHEMA = CommandLine.ROOT.resolve("releng/docs/schema/analysis-1.0.schema.json");

	@TempDir
	Path folder;

	@Test
	void everyMachineOfTheGallery() throws Exception {
		try (Stream<Path> files = Files.list(CommandLine.MACHINES)) {
			Object[] arguments = Stream.concat(Stream.of("solve", "--format", "json"), files.filter(file -> file.toString().endsWith(".qtm")).sorted()).toArray();
			assertFalse(CommandLine.run(arguments).out().isBlank());
			assertValid(CommandLine.run(arguments).out());
		}
	}

	@Test
	void aRejectedMachine() throws Exception {
		assertValid(solve(maser().replaceFirst("temperature=\"0.5\"", "temperature=\"-0.5\""), 3));
	}

	@Test
	void aRefusedMachine() throws Exception {
		// A field charges qubits, and a maser has none.
		assertValid(solve(maser().replace("<cycle xsi:type=\"cycle:ContinuousCycle\"",
				"<cycle xsi:type=\"cycle:ChargingProtocol\" kind=\"UNITARY_PARALLEL\" amplitude=\"1\" duration=\"1\""), 4));
	}

	@Test
	void theSchemaIsNotABlankCheque() throws Exception {
		String json = CommandLine.run("solve", "--format", "json", CommandLine.MACHINES.resolve("three-level-maser.qtm")).out();
		for (String broken : List.of(json.replace("\"SOLVED\"", "\"GUESSED\""), json.replace("\"power\"", "\"strength\""),
				json.replaceFirst("\"regime\" : \"\\w+\",", ""),
				json.replaceFirst("\"heatCurrent\" : [^,]*", "\"heatCurrent\" : \"much\""))) {
			assertFalse(problems(broken).isEmpty());
		}
	}

	private String solve(String text, int exitCode) throws Exception {
		Path file = Files.writeString(folder.resolve("machine.qtm"), text);
		CommandLine.Outcome outcome = CommandLine.run("solve", file, "--format", "json");
		assertEquals(exitCode, outcome.exitCode(), outcome::toString);
		return outcome.out();
	}

	private static String maser() throws Exception {
		return Files.readString(CommandLine.MACHINES.resolve("three-level-maser.qtm"));
	}

	private static void assertValid(String json) throws Exception {
		assertEquals(List.of(), problems(json), json);
	}

	static List<String> problems(String json) throws Exception {
		Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Files.readString(SCHEMA), InputFormat.JSON);
		return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
	}
}
