// SPDX-License-Identifier: EPL-2.0
package org.heatwright.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole site is written, and every link and picture in it is there: the page, and on it the heading. */
class SiteTest {

	private static final Path DOCS = Path.of("").toAbsolutePath().getParent().getParent().resolve("releng/docs");
	private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

	@Test
	void noLinkIsDead(@TempDir Path out) throws IOException {
		int pages = Site.write(DOCS, out);
		List<String> dead = new ArrayList<>();
		int links = 0;
		try (Stream<Path> files = Files.walk(out)) {
			List<Path> all = files.filter(file -> file.toString().endsWith(".html")).toList();
			assertEquals(pages, all.size());
			for (Path file : all) {
				Matcher reference = REFERENCE.matcher(Files.readString(file));
				while (reference.find()) {
					links++;
					if (!isThere(file, reference.group(1))) {
						dead.add(out.relativize(file) + ": " + reference.group(1));
					}
				}
			}
		}
		assertEquals(List.of(), dead);
		assertTrue(pages > 80 && links > 2 * pages, pages + " pages, " + links + " links");
		assertTrue(Files.exists(out.resolve("images/workbench-maser.png")));
	}

	private static boolean isThere(Path file, String reference) throws IOException {
		if (reference.startsWith("http")) {
			return true;
		}
		Path target = file.resolveSibling(reference.replaceFirst("#.*", ""));
		String heading = reference.contains("#") ? reference.substring(reference.indexOf('#') + 1) : "";
		return Files.exists(target) && (heading.isEmpty() || Files.readString(target).contains("id=\"" + heading + "\""));
	}
}
