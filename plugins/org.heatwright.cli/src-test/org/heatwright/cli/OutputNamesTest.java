// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.heatwright.gallery.Gallery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No output takes the place of another one, or of what is read. */
class OutputNamesTest {

	@TempDir
	Path folder;

	private Path design(String name) throws IOException {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.write(file, Gallery.find("three-level-maser").orElseThrow().bytes());
	}

	private void refused(String name, Object... arguments) throws IOException {
		Terminal.Outcome outcome = Terminal.run(arguments);
		assertEquals(ExitCode.USAGE.number(), outcome.exitCode(), outcome.err());
		assertTrue(outcome.err().contains("both be written as " + name), outcome.err());
		try (Stream<Path> files = Files.list(folder.resolve("out"))) {
			assertEquals(List.of(), files.toList(), "nothing is written");
		}
	}

	@Test
	void designsOfOneNameAreRefused() throws IOException {
		Path a = design("a/x.qtm");
		Path b = design("b/x.qtm");
		Path c = design("b/X.qtm");
		Path out = Files.createDirectories(folder.resolve("out"));
		refused("x", "report", a, b, "--format", "md", "-o", out);
		refused("X", "report", a, c, "--format", "md", "-o", out);
		for (String target : List.of("csv", "json", "npz", "qutip", "svg")) {
			refused("x", "export", a, b, "--to", target, "-o", out);
		}
		refused("x", "export", a, a, "--to", "csv", "-o", out);
	}

	@Test
	void designsOfOtherNamesAreNot() throws IOException {
		Path out = Files.createDirectories(folder.resolve("out"));
		assertEquals(0, Terminal.run("export", design("a/x.qtm"), design("b/y.qtm"), "--to", "json", "-o", out).exitCode());
		assertTrue(Files.exists(out.resolve("x.json")) && Files.exists(out.resolve("y.json")));
	}

	@Test
	void aDesignIsNotReplacedByWhatIsSaidAboutIt() throws IOException {
		Path file = design("x.qtm");
		byte[] before = Files.readAllBytes(file);
		Path link = Files.createSymbolicLink(folder.resolve("link.qtm"), file);
		for (List<Object> command : List.<List<Object>>of(List.of("solve", file, "-o", file), List.of("solve", file, "-o", link),
				List.of("validate", file, "-o", file),
				List.of("evolve", file, "--until", "1", "-o", file), List.of("export", file, "--to", "json", "-o", file))) {
			Terminal.Outcome outcome = Terminal.run(command.toArray());
			assertEquals(ExitCode.USAGE.number(), outcome.exitCode(), outcome.err());
			assertTrue(outcome.err().contains("would replace what is read"), outcome.err());
			assertArrayEquals(before, Files.readAllBytes(file));
		}
	}
}
