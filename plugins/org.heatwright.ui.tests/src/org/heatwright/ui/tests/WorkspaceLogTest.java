// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs after all others: nobody has written an error into the log of the workspace, from the start of the product on. */
@Order(Integer.MAX_VALUE)
class WorkspaceLogTest {

	private static final Pattern ENTRY = Pattern.compile("!(?:SUB)?ENTRY(?: \\d+)? (\\S+) (\\d+) .*");
	private static final String ERROR = "4";

	@Test
	void noErrorIsInTheLogOfTheWorkspaceAfterTheWholeSuite() throws IOException {
		String mark = "the log of the workspace is read";
		ILog.of(WorkspaceLogTest.class).warn(mark);
		List<String> errors = new ArrayList<>();
		StringBuilder read = new StringBuilder();
		for (Path log : logs()) {
			List<String> lines = Files.readAllLines(log);
			for (int i = 0; i < lines.size(); i++) {
				read.append(lines.get(i)).append('\n');
				var entry = ENTRY.matcher(lines.get(i));
				if (entry.matches() && entry.group(2).equals(ERROR)) {
					errors.add(String.join("\n", lines.subList(i, Math.min(lines.size(), i + 12))));
				}
			}
		}
		assertTrue(read.toString().contains(mark), "this is the log that everybody writes");
		assertEquals(List.of(), errors);
	}

	/** The log and what it was before it grew too long. */
	private static List<Path> logs() throws IOException {
		Path log = Platform.getLogFileLocation().toFile().toPath();
		try (Stream<Path> files = Files.list(log.getParent())) {
			return files.filter(file -> file.equals(log) || file.getFileName().toString().matches("\\.bak_\\d+\\.log")).toList();
		}
	}
}
