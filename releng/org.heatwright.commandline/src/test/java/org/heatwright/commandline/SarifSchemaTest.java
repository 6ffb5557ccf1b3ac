// SPDX-License-Identifier: EPL-2.0
package org.heatwright.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

/**
 * What {@code validate --format sarif} prints is what the schema of SARIF 2.1.0 says, as OASIS publishes it: for good designs, for bad and unreadable ones,
 * with fixes and with accepted findings.
 */
class SarifSchemaTest {

	@TempDir
	Path folder;

	@Test
	void everyMachineOfTheGallery() throws Exception {
		try (Stream<Path> files = Files.list(CommandLine.MACHINES)) {
			Object[] arguments = Stream.concat(Stream.of("validate", "--format", "sarif"), files.filter(file -> file.toString().endsWith(".qtm")).sorted()).toArray();
			assertValid(CommandLine.run(arguments).out());
		}
	}

	@Test
	void errorsWarningsAndInformation() throws Exception {
		String sarif = validate(maser().replaceFirst("temperature=\"0.5\"", "temperature=\"-0.5\""), 3);
		assertTrue(sarif.contains("bath.temperature.positive"), sarif);
		assertValid(sarif);
	}

	@Test
	void acceptedFindings() throws Exception {
		String box = maser()
				.replaceFirst("<spectrum xsi:type=\"bath:OhmicSpectrum\"[^>]*/>",
						"<spectrum xsi:type=\"bath:BoxSpectrum\" height=\"0.1\" from=\"2\" to=\"4\"/>")
				.replace("</machine:Machine>", "<acceptances id=\"a1\" rule=\"bath.xi.infinite\" reason=\"measured with this filter\"/></machine:Machine>");
		String sarif = validate(box, 0);
		assertTrue(sarif.contains("\"suppressions\""), sarif);
		assertValid(sarif);
	}

	@Test
	void aFileThatIsNoDesign() throws Exception {
		assertValid(validate("no design", 5));
	}

	@Test
	void theSchemaIsNotABlankCheque() throws Exception {
		String sarif = validate(maser().replaceFirst("temperature=\"0.5\"", "temperature=\"-0.5\""), 3);
		for (String broken : List.of(sarif.replace("\"2.1.0\"", "\"2.0.0\""), sarif.replace("\"error\"", "\"fatal\""),
				sarif.replace("\"startLine\"", "\"line\""), sarif.replace("\"results\"", "\"findings\""),
				sarif.replaceAll("\"startLine\" : \\d+", "\"startLine\" : 0"))) {
			assertFalse(broken.equals(sarif), "nothing was broken");
			assertFalse(problems(broken).isEmpty());
		}
	}

	private String validate(String text, int exitCode) throws Exception {
		Path file = Files.writeString(folder.resolve("machine.qtm"), text);
		CommandLine.Outcome outcome = CommandLine.run("validate", "--format", "sarif", file);
		assertEquals(exitCode, outcome.exitCode(), outcome::toString);
		return outcome.out();
	}

	private static String maser() throws Exception {
		return Files.readString(CommandLine.MACHINES.resolve("three-level-maser.qtm"));
	}

	private static void assertValid(String sarif) throws Exception {
		assertFalse(sarif.isBlank());
		assertEquals(List.of(), problems(sarif), sarif);
	}

	private static List<String> problems(String sarif) throws Exception {
		try (InputStream in = SarifSchemaTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
			Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8),
					InputFormat.JSON);
			return schema.validate(sarif, InputFormat.JSON).stream().map(Object::toString).toList();
		}
	}
}
