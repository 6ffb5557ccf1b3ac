// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * Order among those who find out about the same things at the same time and write down what they found. Everyone takes a ticket before looking; only who has
 * the newest ticket of a subject may write,
 * nobody else reads or writes meanwhile, and what is forgotten takes its tickets with it. So an older answer never overwrites a newer one, whoever is slow.
 * Verified by {@code LedgerTest}.
 *
 * @param <S> what is written about
 * @param <K> what is known about it; immutable
 */
final class Ledger<S, K> {

	/** The right to write about a subject until somebody takes a newer one. */
	record Ticket<S, K>(S subject, Page<K> page, long number) {
	}

	/** All about one subject; a subject that is forgotten and comes back has another one. */
	static final class Page<K> {

		private final AtomicLong newest = new AtomicLong();
		private volatile Optional<K> known = Optional.empty();
	}

	/**
	 * Writes.
	 *
	 * @param <E> what may go wrong; what was known then stays
	 */
	interface Writing<K, E extends Exception> {

		/** @return what is known from now on */
		K write(Optional<K> before) throws E;

		/** Shows others what is known, which it is already: who sees it asks for it at once. When this fails, what was known before comes back. */
		default void publish(K known) throws E {
			// nobody sees it
		}
	}

	private final Map<S, Page<K>> pages = new ConcurrentHashMap<>();
	private final Runnable acquire;
	private final Runnable release;

	/** A lock is given as its two ends, so that it can be one of the workbench, which knows the thread of the display. */
	Ledger(Runnable acquire, Runnable release) {
		this.acquire = acquire;
		this.release = release;
	}

	/** To be called before anything is read that the writing will depend on. All earlier tickets of the subject are void. */
	Ticket<S, K> take(S subject) {
		Page<K> page = pages.computeIfAbsent(subject, any -> new Page<>());
		return new Ticket<>(subject, page, page.newest.incrementAndGet());
	}

	/** Whether what is found out with a ticket is still asked for. */
	boolean isNewest(Ticket<S, K> ticket) {
		return ticket.page().newest.get() == ticket.number() && pages.get(ticket.subject()) == ticket.page();
	}

	/** Writes unless the ticket is void; the same ticket may write several times. */
	<E extends Exception> boolean write(Ticket<S, K> ticket, Writing<K, E> writing) throws E {
		acquire.run();
		try {
			if (!isNewest(ticket)) {
				return false;
			}
			Optional<K> before = ticket.page().known;
			K known = writing.write(before);
			ticket.page().known = Optional.of(known);
			publish(ticket, writing, known, before);
			return true;
		} finally {
			release.run();
		}
	}

	private static <K, E extends Exception> void publish(Ticket<?, K> ticket, Writing<K, E> writing, K known, Optional<K> before) throws E {
		boolean published = false;
		try {
			writing.publish(known);
			published = true;
		} finally {
			if (!published) {
				ticket.page().known = before;
			}
		}
	}

	/** What was written last; never waits. */
	Optional<K> known(S subject) {
		Page<K> page = pages.get(subject);
		return page == null ? Optional.empty() : page.known;
	}

	/** Subjects that are gone; never waits. What is being written about them is no longer known when it is written. */
	void forget(Predicate<S> gone) {
		pages.keySet().removeIf(gone);
	}

	/** How many subjects are kept. */
	int size() {
		return pages.size();
	}
}
