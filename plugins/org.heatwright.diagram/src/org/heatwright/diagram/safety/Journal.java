// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.safety;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.heatwright.model.io.DesignCopy;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Machine;

/**
 * Writes the unsaved work on one design into the vault: 2 s after the first change, and at once when the process is asked to end, as a logout or a shutdown of
 * the system does with SIGTERM. To be used in the
 * thread of the display; writing is done in the background. Verified by {@code SafetyTest} in the UI tests and by {@code releng/tests/kill-and-recover}.
 */
public final class Journal {

	/** Milliseconds after which a change is written. */
	public static final int DELAY = 2_000;
	/** Seconds that a process which is asked to end waits for the thread of the display, which alone can copy a machine between two changes. */
	private static final int PATIENCE = 2;
	/** How often a copy is tried while somebody may be changing the machine. */
	private static final int ATTEMPTS = 20;

	private static final Set<Journal> OPEN = ConcurrentHashMap.newKeySet();
	private static volatile boolean ending;
	/** That of the editors; there is none before the first change. */
	private static volatile Display display;

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(Journal::end, "unsaved work"));
	}

	/** What is to be written. */
	private record Entry(IFile file, Machine machine) {

		Entry copy() {
			return new Entry(file, DesignCopy.of(machine));
		}

		/** A copy in another thread than the one that may be changing the machine. */
		Optional<Entry> copyBesides() {
			for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
				try {
					return Optional.of(copy());
				} catch (RuntimeException e) {
					// A list was changed while it was read.
					Thread.yield();
				}
			}
			return Optional.empty();
		}
	}

	private final Vault vault;
	/** The machine itself, when it was changed since the last copy. */
	private volatile Entry unwritten;
	/** A copy that waits for the writer. */
	private final AtomicReference<Entry> pending = new AtomicReference<>();
	private final Job writer = Job.create("journal", monitor -> {
		write();
		return Status.OK_STATUS;
	});
	private final Runnable timer = this::flush;

	public Journal(Vault vault) {
		this.vault = vault;
		writer.setSystem(true);
	}

	/** The machine was changed and what the file holds is older. */
	public void edited(IFile design, Machine changed) {
		boolean first = unwritten == null;
		unwritten = new Entry(design, changed);
		OPEN.add(this);
		if (first) {
			display = Display.getCurrent();
			display.timerExec(DELAY, timer);
		}
	}

	/** Writes what is not written yet. */
	public void flush() {
		if (copy()) {
			writer.schedule();
		}
	}

	/** The copy is there before the original is let go, so that who looks from another thread sees one of them. */
	private boolean copy() {
		Entry entry = unwritten;
		if (entry != null) {
			pending.set(entry.copy());
			unwritten = null;
		}
		return entry != null;
	}

	private synchronized void write() {
		Entry entry = pending.getAndSet(null);
		if (entry != null) {
			try {
				vault.keep(Recovery.nameOf(entry.file()), Recovery.locationOf(entry.file()), DesignFile.toBytes(entry.machine()));
			} catch (IOException | RuntimeException e) {
				// An unfinished machine may not be writable; the journal then keeps its last state that was.
				ILog.of(Journal.class).warn("The journal of " + entry.file() + " could not be written: " + e.getMessage());
			}
		}
	}

	/** The process ends, and nobody can be asked any more: what editors that are being closed let go stays in the vault. */
	private static void end() {
		ending = true;
		Display used = display;
		if (used != null) {
			writeAll(used);
		}
	}

	/**
	 * Writes all unsaved work and returns when it is written; called from any thread but that of the display.
	 *
	 * @param its the display; its thread is asked to copy the machines; when it does not answer they are copied in spite of it
	 */
	public static void writeAll(Display its) {
		CountDownLatch copied = new CountDownLatch(1);
		try {
			its.asyncExec(() -> {
				OPEN.forEach(Journal::copy);
				copied.countDown();
			});
			copied.await(PATIENCE, TimeUnit.SECONDS);
		} catch (SWTException e) {
			// There is no display any more, hence nobody who changes anything.
			copied.countDown();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		OPEN.forEach(Journal::rescue);
	}

	private void rescue() {
		Entry entry = unwritten;
		if (entry != null) {
			entry.copyBesides().ifPresent(pending::set);
		}
		write();
	}

	/** Forgets the unsaved work: it was saved, or let go by somebody who was asked. */
	public void close(String name) {
		OPEN.remove(this);
		unwritten = null;
		pending.set(null);
		if (Display.getCurrent() != null) {
			Display.getCurrent().timerExec(-1, timer);
		}
		try {
			writer.join();
			if (!ending) {
				vault.forget(name);
			}
		} catch (IOException e) {
			ILog.of(Journal.class).warn("The journal of " + name + " could not be removed: " + e.getMessage());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
