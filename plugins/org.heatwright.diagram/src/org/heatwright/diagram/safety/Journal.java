// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.safety;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.heatwright.model.io.DesignCopy;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Machine;

/** Writes the unsaved work on one design into the vault: 30 s after the first change, and after every 20 changes. To be used in the thread of the display; writing is done in the background. */
public final class Journal {

	/** Changes after which is written at once. */
	public static final int EDITS = 20;
	/** Milliseconds after which is written in any case. */
	public static final int DELAY = 30_000;

	/** What is to be written. */
	private record Entry(IFile file, Machine machine) {
	}

	private final Vault vault;
	private final AtomicReference<Entry> pending = new AtomicReference<>();
	private final Job writer = Job.create("journal", monitor -> {
		write();
		return Status.OK_STATUS;
	});
	private final Runnable timer = this::flush;
	private IFile file;
	private Machine machine;
	private int edits;

	public Journal(Vault vault) {
		this.vault = vault;
		writer.setSystem(true);
	}

	/** The machine was changed and what the file holds is older. */
	public void edited(IFile design, Machine changed) {
		file = design;
		machine = changed;
		edits++;
		if (edits >= EDITS) {
			flush();
		} else if (edits == 1) {
			Display.getCurrent().timerExec(DELAY, timer);
		}
	}

	/** Writes what is not written yet. */
	public void flush() {
		if (edits > 0) {
			edits = 0;
			pending.set(new Entry(file, DesignCopy.of(machine)));
			writer.schedule();
		}
	}

	private void write() {
		Entry entry = pending.getAndSet(null);
		if (entry != null) {
			try {
				vault.keep(Recovery.nameOf(entry.file()), Recovery.locationOf(entry.file()), DesignFile.toBytes(entry.machine()));
			} catch (IOException | IllegalStateException e) {
				// An unfinished machine may not be writable; the journal then keeps its last state that was.
				ILog.of(Journal.class).warn("The journal of " + entry.file() + " could not be written: " + e.getMessage());
			}
		}
	}

	/** Forgets the unsaved work: it was saved, or let go by somebody who was asked. */
	public void close(String name) {
		edits = 0;
		pending.set(null);
		if (Display.getCurrent() != null) {
			Display.getCurrent().timerExec(-1, timer);
		}
		try {
			writer.join();
			vault.forget(name);
		} catch (IOException e) {
			ILog.of(Journal.class).warn("The journal of " + name + " could not be removed: " + e.getMessage());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
