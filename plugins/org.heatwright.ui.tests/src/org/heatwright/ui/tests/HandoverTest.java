// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.heatwright.rcp.Handover;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second start gives its files to the first. */
class HandoverTest {

	@TempDir
	Path workspace;

	@Test
	void theFirstTakesWhatTheSecondGives() throws Exception {
		BlockingQueue<List<Path>> taken = new LinkedBlockingQueue<>();
		try (Handover handover = Handover.taking(workspace, taken::add)) {
			List<Path> files = List.of(workspace.resolve("a b.qtm"), workspace.resolve("\u00e4\nb.qts"));
			assertTrue(Handover.give(workspace, files, 120));
			assertEquals(files, taken.poll(1, TimeUnit.MINUTES));
			assertTrue(Handover.give(workspace, List.of(), 120));
			assertEquals(List.of(), taken.poll(1, TimeUnit.MINUTES));
		}
	}

	@Test
	void whatNobodyTakesIsTakenBack() throws Exception {
		assertFalse(Handover.give(workspace, List.of(workspace.resolve("a.qtm")), 0));
		try (Stream<Path> left = Files.walk(workspace)) {
			assertEquals(0, left.filter(Files::isRegularFile).count());
		}
	}
}
