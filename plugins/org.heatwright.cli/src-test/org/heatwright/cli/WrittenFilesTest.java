// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands write and change has the rights of its place, and nothing is said to be done before it is. */
class WrittenFilesTest {

	@TempDir
	Path folder;

	private Path maser;

	@BeforeEach
	void design() {
		assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("unix"));
		maser = Terminal.write(folder, "maser.qtm", Terminal.design("maser.qtm"));
	}

	@Test
	void newFilesAreLikeAnyOther() throws IOException {
		int mode = mode(Files.createFile(folder.resolve("plain")));
		for (String command : new String[] { "solve maser.qtm -o 1.txt", "validate maser.qtm -o 2.txt", "report maser.qtm -o 3.md",
				"export maser.qtm --to json -o 4.json", "new --template three-level-maser -o 5.qtm",
				"evolve maser.qtm --until 1 --points 2 -o 6.txt" }) {
			String[] words = command.split(" ");
			for (int i = 0; i < words.length; i++) {
				words[i] = words[i].contains(".") ? folder.resolve(words[i]).toString() : words[i];
			}
			assertEquals(0, Terminal.run((Object[]) words).exitCode(), command);
			assertEquals(mode, mode(Path.of(words[words.length - 1])), command);
		}
	}

	@Test
	void aDeviceStaysADevice() throws IOException {
		Path link = Files.createSymbolicLink(folder.resolve("nothing"), Path.of("/dev/null"));
		assertEquals(0, Terminal.run("solve", maser, "-o", link).exitCode());
		assertTrue(Files.isSymbolicLink(link));
		assertFalse(Files.isRegularFile(Path.of("/dev/null")));
	}

	@Test
	void aNewDesignReplacesNothing() throws IOException {
		String before = Files.readString(maser);
		Terminal.Outcome outcome = Terminal.run("new", "--template", "superradiance", "-o", maser);
		assertEquals(5, outcome.exitCode());
		assertTrue(outcome.err().contains("exists already"), outcome.err());
		assertEquals(before, Files.readString(maser));
	}

	@Test
	void aFixOfAReadOnlyFileIsRefusedAndNotAnnounced() throws IOException {
		Path cold = Terminal.write(folder, "cold.qtm", Terminal.design("maser.qtm").replace("temperature=\"5\"", "temperature=\"-5\""));
		Files.setAttribute(cold, "unix:mode", 0444);
		Terminal.Outcome outcome = Terminal.run("validate", cold, "--fix");
		assertEquals(5, outcome.exitCode(), outcome::toString);
		assertTrue(outcome.err().contains("read-only"), outcome.err());
		assertFalse(outcome.err().contains("Set it to"), outcome.err());
		assertTrue(Files.readString(cold).contains("-5"));
	}

	@Test
	void aFixKeepsRemarksModeAndOtherNames() throws IOException {
		Path cold = Terminal.write(folder, "cold.qtm", Terminal.design("maser.qtm").replace("temperature=\"5\"", "temperature=\"-5\"")
				.replace("  <baths id=\"hot\"", "  <!-- measured -->\n  <baths id=\"hot\""));
		Path other = Files.createLink(folder.resolve("other.qtm"), cold);
		Files.setAttribute(cold, "unix:mode", 02664);
		Terminal.Outcome outcome = Terminal.run("validate", cold, "--fix");
		assertEquals(0, outcome.exitCode(), outcome::toString);
		assertTrue(outcome.err().contains("Set it to"), outcome.err());
		String fixed = Files.readString(other);
		assertTrue(fixed.contains("  <!-- measured -->\n  <baths id=\"hot\"") && fixed.contains("temperature=\"5\""), fixed);
		assertEquals(02664, mode(cold));
	}

	@Test
	void oneFindingIsOneLine() {
		String reason = "fine&#10;other.qtm:1: error: forged &#x202e;[x]&#x9;y";
		Path file = Terminal.write(folder, "accepted.qtm",
				Terminal.design("maser.qtm")
						.replaceFirst("<spectrum xsi:type=\"bath:OhmicSpectrum\"[^>]*/>",
								"<spectrum xsi:type=\"bath:BoxSpectrum\" height=\"0.001\" from=\"2\" to=\"4\"/>")
						.replace("name=\"Three-level maser\"", "name=\"a&#10;b\"")
						.replace("</machine:Machine>", "  <acceptances id=\"a1\" rule=\"bath.xi.infinite\" reason=\"" + reason + "\"/>\n</machine:Machine>"));
		Terminal.Outcome outcome = Terminal.run("validate", file);
		assertTrue(outcome.out().contains("fine\\nother.qtm:1: error: forged \\u202e[x]\\ty"), outcome.out());
		assertTrue(outcome.out().lines().allMatch(line -> line.startsWith(file.toString())), outcome.out());
		String solved = Terminal.run("solve", file).out();
		assertTrue(solved.startsWith("a\\nb ("), solved);
		assertEquals("a\nb", Json.parse(Terminal.run("solve", file, "--format", "json").out()).get("design").get("name").text());
	}

	private static int mode(Path file) throws IOException {
		return (int) Files.getAttribute(file, "unix:mode") & 07777;
	}
}
