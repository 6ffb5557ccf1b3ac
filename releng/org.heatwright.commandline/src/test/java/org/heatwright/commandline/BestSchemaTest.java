// SPDX-License-Identifier: EPL-2.0
package org.heatwright.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;

/** What {@code best --format json} prints is what the published schema says. */
class BestSchemaTest {

	private static final Path SCHEMA = CommandLine.ROOT.resolve("releng/docs/schema/best-1.0.schema.json");
	private static final Path MASER = CommandLine.MACHINES.resolve("three-level-maser.qtm");

	@Test
	void bothStates() throws Exception {
		String coupling = Files.readString(MASER).replaceAll("(?s).*<couplings id=\"([^\"]+)\".*", "$1");
		for (String state : List.of("initial", "steady")) {
			String json = CommandLine.run("best", MASER, "--coupling", coupling, "--state", state, "--format", "json").out();
			assertEquals(List.of(), problems(json), json);
			assertFalse(problems(json.replace("\"limit\"", "\"most\"")).isEmpty());
		}
	}

	private static List<String> problems(String json) throws Exception {
		Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Files.readString(SCHEMA), InputFormat.JSON);
		return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
	}
}
