// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

import org.junit.jupiter.api.Test;

/** Two threads write about the same thing a thousand times: nobody is inside with another, the newest look wins, and what is forgotten stays forgotten. */
class LedgerTest {

	private static final int ROUNDS = 1_000;

	private static Ledger<String, Integer> ledger() {
		ReentrantLock lock = new ReentrantLock();
		return new Ledger<>(lock::lock, lock::unlock);
	}

	@Test
	void twoWritersAreNeverInsideTogether() throws Exception {
		Ledger<String, Integer> ledger = ledger();
		AtomicInteger inside = new AtomicInteger();
		AtomicInteger together = new AtomicInteger();
		int[] written = new int[1];
		TwoThreads.run(ROUNDS, thread -> {
			for (var ticket = ledger.take("design"); !ledger.write(ticket, before -> {
				together.addAndGet(inside.getAndIncrement());
				int sum = before.orElse(0) + 1;
				Thread.yield();
				written[0]++;
				inside.decrementAndGet();
				return sum;
			}); ticket = ledger.take("design")) {
				// the other one has looked since
			}
		});
		assertEquals(0, together.get());
		assertEquals(2 * ROUNDS, written[0], "an unprotected counter");
		assertEquals(Optional.of(2 * ROUNDS), ledger.known("design"), "no update is lost");
	}

	/** Whoever looked later saw the newer content, whichever of the two is quicker to write: what is known in the end is never older than the last look. */
	@Test
	void theNewestLookWins() throws Exception {
		Ledger<String, Integer> ledger = ledger();
		AtomicInteger content = new AtomicInteger();
		for (int round = 0; round < ROUNDS; round++) {
			TwoThreads.run(1, thread -> {
				if (thread == 0) {
					content.incrementAndGet();
				}
				var ticket = ledger.take("design");
				int seen = content.get();
				Thread.yield();
				ledger.write(ticket, before -> seen);
			});
			assertEquals(content.get(), ledger.known("design").orElseThrow());
		}
	}

	@Test
	void anOlderAnswerIsNotWritten() {
		Ledger<String, Integer> ledger = ledger();
		var older = ledger.take("design");
		var newer = ledger.take("design");
		assertFalse(ledger.isNewest(older));
		assertFalse(ledger.write(older, before -> 1));
		assertEquals(Optional.empty(), ledger.known("design"));
		assertTrue(ledger.write(newer, before -> 2) && ledger.write(newer, before -> before.orElseThrow() + 1));
		assertEquals(Optional.of(3), ledger.known("design"));
		assertTrue(ledger.isNewest(ledger.take("another")) && ledger.isNewest(newer), "every subject has its own");
	}

	@Test
	void whatIsForgottenComesBackEmpty() {
		Ledger<String, Integer> ledger = ledger();
		var before = ledger.take("design");
		ledger.write(before, known -> 1);
		ledger.forget("design"::equals);
		assertEquals(0, ledger.size());
		assertFalse(ledger.write(before, known -> 2), "of the one that is gone");
		ledger.take("design");
		assertEquals(Optional.empty(), ledger.known("design"), "a new one of the same name");
	}

	/** A project is deleted while its problems are being written, and one of the same name made at once. */
	@Test
	void forgettingInTheMiddleLeavesNothing() throws Exception {
		Ledger<String, Integer> ledger = ledger();
		TwoThreads.run(ROUNDS, thread -> {
			if (thread == 0) {
				ledger.write(ledger.take("design"), before -> {
					Thread.yield();
					return 1;
				});
			} else {
				ledger.forget("design"::equals);
			}
		});
		ledger.forget("design"::equals);
		assertEquals(0, ledger.size());
		var writing = ledger.take("design");
		ledger.write(writing, before -> {
			ledger.forget("design"::equals);
			ledger.take("design");
			return 1;
		});
		assertEquals(Optional.empty(), ledger.known("design"));
	}

	/** A marker that somebody sees has its finding, and with it its fixes. */
	@Test
	void whatIsSeenIsKnownAlready() throws Exception {
		Ledger<String, Integer> ledger = ledger();
		List<Optional<Integer>> seen = new ArrayList<>();
		Ledger.Writing<Integer, IOException> writing = new Ledger.Writing<>() {

			@Override
			public Integer write(Optional<Integer> before) {
				return before.orElse(0) + 1;
			}

			@Override
			public void publish(Integer known) throws IOException {
				seen.add(ledger.known("design"));
				if (known == 2) {
					throw new IOException("gone");
				}
			}
		};
		var ticket = ledger.take("design");
		ledger.write(ticket, writing);
		assertThrows(IOException.class, () -> ledger.write(ticket, writing));
		assertEquals(List.of(Optional.of(1), Optional.of(2)), seen);
		assertEquals(Optional.of(1), ledger.known("design"), "what could not be shown");
	}

	@Test
	void aFailureLeavesWhatWasKnownAndTheLockFree() throws Exception {
		Ledger<String, List<String>> ledger = new Ledger<>(() -> {
		}, () -> {
		});
		var ticket = ledger.take("design");
		ledger.write(ticket, before -> List.of("one"));
		assertThrows(IOException.class, () -> ledger.write(ticket, before -> {
			throw new IOException("gone");
		}));
		assertEquals(Optional.of(List.of("one")), ledger.known("design"));
		Ledger<String, Integer> locked = ledger();
		assertThrows(IllegalStateException.class, () -> locked.write(locked.take("design"), before -> {
			throw new IllegalStateException();
		}));
		TwoThreads.run(1, thread -> assertTrue(thread == 1 || locked.write(locked.take("design"), before -> 1)));
	}
}
