// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.heatwright.analysis.refusal.SettingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a call with several files none costs another its answer; the exit code is the worst. */
class OneBadFileTest {

	@TempDir
	Path folder;

	private Path broken;
	private Path cold;
	private Path good;
	private Path other;

	@BeforeEach
	void designs() {
		broken = Terminal.write(folder, "broken.qtm", "<machine");
		cold = Terminal.write(folder, "cold.qtm", Terminal.design("maser.qtm").replace("temperature=\"5\"", "temperature=\"-5\""));
		good = Terminal.write(folder, "good.qtm", Terminal.design("maser.qtm"));
		other = Terminal.write(folder, "other.qtm", Terminal.design("maser.qtm"));
	}

	@Test
	void solve() {
		Terminal.Outcome outcome = Terminal.run("solve", broken, cold, good, other);
		assertEquals(5, outcome.exitCode());
		assertTrue(outcome.out().contains("good.qtm") && outcome.out().contains("other.qtm"), outcome.out());
		assertEquals(5, Terminal.run("solve", "--format", "json", good, broken).exitCode());
		assertEquals(5, Terminal.run("solve", "--both-equations", broken, good).exitCode());
	}

	@Test
	void validate() {
		Terminal.Outcome outcome = Terminal.run("validate", broken, good);
		assertEquals(5, outcome.exitCode());
		assertTrue(outcome.out().contains("good.qtm"), outcome.out());
	}

	@Test
	void reportAndExport() {
		assertEquals(5, Terminal.run("report", broken, good, "-o", folder + "/one.md").exitCode());
		assertTrue(Files.exists(folder.resolve("one.md")));
		assertEquals(5, Terminal.run("report", broken, good, "-o", folder + "/many/", "--format", "md").exitCode());
		assertTrue(Files.exists(folder.resolve("many/good.md")));
		assertEquals(5, Terminal.run("export", broken, good, "--to", "json", "-o", folder + "/tables/").exitCode());
		assertTrue(Files.exists(folder.resolve("tables/good.json")));
	}

	/** Whatever a defect of this program throws at one file. */
	@Test
	void anyFailure() {
		List<RuntimeException> failures = List.of(new NullPointerException(), new IllegalStateException("odd"), new SettingException("set"),
				new CommandFailure(ExitCode.REFUSED, "refused"));
		List<String> done = new ArrayList<>();
		for (RuntimeException failure : failures) {
			Terminal.Streams streams = new Terminal.Streams();
			ExitCode code = EachFile.of(List.of(broken, good), streams.console(), file -> {
				if (file == broken) {
					throw failure;
				}
				done.add(file.toString());
				return ExitCode.OK;
			});
			assertEquals(failure instanceof SettingException ? ExitCode.USAGE : failure instanceof CommandFailure known ? known.exitCode() : ExitCode.INTERNAL, code);
			assertEquals(1, streams.err().lines().count(), streams.err());
		}
		assertEquals(failures.size(), done.size());
		Terminal.Streams streams = new Terminal.Streams();
		assertEquals(ExitCode.INTERNAL, EachFile.of(List.of(good), streams.console(), file -> {
			throw new StackOverflowError();
		}));
		assertTrue(streams.err().startsWith(good + ": internal error"), streams.err());
		assertFalse(streams.err().contains("null"), streams.err());
	}

	/** Java writes fonts into temporary files before it reads them; without a folder for those their class cannot be loaded. */
	@Test
	void aMissingTemporaryFolderIsNamed() {
		String before = System.getProperty("java.io.tmpdir");
		Terminal.Streams streams = new Terminal.Streams();
		try {
			System.setProperty("java.io.tmpdir", folder.resolve("none").toString());
			assertEquals(ExitCode.INPUT_OUTPUT, EachFile.of(List.of(good), streams.console(), file -> {
				throw new ExceptionInInitializerError("letters");
			}));
		} finally {
			System.setProperty("java.io.tmpdir", before);
		}
		assertTrue(streams.err().contains(folder.resolve("none").toString()) && !streams.err().contains("internal error"), streams.err());
	}
}
