// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.core.resources.IMarker;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;
import org.junit.jupiter.api.Test;

/** Markers are replaced as a whole by two threads at once: none is doubled, lost or asked for after its end. */
class FileMarkersTest {

	private static final int ROUNDS = 1_000;

	private static List<LocatedFinding> findings(String... messages) {
		return Arrays.stream(messages).map(message -> new LocatedFinding(new Diagnostic("a.rule", Severity.WARNING, "hot", message, List.of(), ""), 7)).toList();
	}

	@Test
	void aFindingThatStaysKeepsItsMarker() throws Exception {
		FakeFile file = new FakeFile();
		FileMarkers.write(file.face, findings("one", "two", "two"));
		assertEquals(List.of("one", "two"), file.messages());
		IMarker two = file.markers().get(1);
		FileMarkers.write(file.face, findings("two", "three"));
		assertEquals(List.of("two", "three"), file.messages());
		assertSame(two, file.markers().get(0));
	}

	/** The check of a file and an editor of it; each writes what it knows, which shares a finding with the other. */
	@Test
	void twoThreadsWriteAThousandTimes() throws Exception {
		FakeFile file = new FakeFile();
		ReentrantLock lock = new ReentrantLock();
		Ledger<String, List<LocatedFinding>> ledger = new Ledger<>(lock::lock, lock::unlock);
		TwoThreads.run(ROUNDS, thread -> {
			var ticket = ledger.take("design");
			List<LocatedFinding> found = findings("both", thread == 0 ? "saved" : "drawn");
			ledger.write(ticket, before -> {
				FileMarkers.write(file.face, found);
				return found;
			});
		});
		List<String> known = ledger.known("design").orElseThrow().stream().map(finding -> finding.diagnostic().message()).toList();
		assertEquals(known, file.messages(), "the markers are those of the last who wrote, each once");
	}
}
