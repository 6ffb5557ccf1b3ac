// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import org.heatwright.physics.Progress;

/**
 * Something that is worked out once, in the thread of whoever asks first; the others wait for it. What is thrown is the answer too, except that somebody who
 * does not want to wait any more decides for nobody else. Verified by {@code MachineStateTest}.
 *
 * @param <T> the answer
 */
final class Once<T> {

	/** How long a thread that waits does not look whether it still should, in milliseconds. */
	private static final int GLANCE = 20;

	private final Function<Progress, T> work;
	private final ReentrantLock working = new ReentrantLock();
	private T answer;
	private Throwable failure;
	private int begun;

	Once(Function<Progress, T> work) {
		this.work = work;
	}

	/** @throws CancellationException when {@code progress} says so; and whatever the work throws */
	T get(Progress progress) {
		await(progress);
		try {
			if (answer == null && failure == null) {
				begun++;
				workOut(progress);
			}
		} finally {
			working.unlock();
		}
		return told();
	}

	private void await(Progress progress) {
		try {
			while (!working.tryLock(GLANCE, TimeUnit.MILLISECONDS)) {
				progress.check();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException("interrupted");
		}
	}

	private void workOut(Progress progress) {
		try {
			answer = work.apply(progress);
		} catch (CancellationException e) {
			if (progress.cancelled()) {
				throw e;
			}
			failure = e;
		} catch (RuntimeException | Error e) {
			failure = e;
		}
	}

	/** The same exception for all: it says where the work failed, not who asked. */
	private T told() {
		if (failure instanceof Error error) {
			throw error;
		}
		if (failure instanceof RuntimeException exception) {
			throw exception;
		}
		return answer;
	}

	/** How often the work was begun: more than once only after somebody did not want to wait any more. */
	int begun() {
		working.lock();
		try {
			return begun;
		} finally {
			working.unlock();
		}
	}
}
