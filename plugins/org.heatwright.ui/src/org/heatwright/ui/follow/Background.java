// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.follow;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.heatwright.physics.Progress;
import org.heatwright.ui.look.Later;
import org.heatwright.workspace.Defects;
import org.heatwright.workspace.MonitorProgress;

/**
 * What a view has worked out for it away from the thread of the display, with progress and cancel; a newer request cancels an older one, whose answer is never
 * shown. Every other one ends
 * with an answer or with a reason, whatever is thrown. Verified by {@code RacesTest} in the UI tests.
 *
 * @param <T> the answer
 */
public final class Background<T> {

	private static final Defects DEFECTS = new Defects(e -> Defects.log(IStatus.ERROR, "A view could not be filled", e));

	private final Control owner;
	/** A control that is disposed cannot be asked for it. */
	private final Display display;
	private final String name;
	private final Consumer<Boolean> busy;
	private Job running;
	private long newest;

	/** @param owner without it there is nobody to answer */
	public Background(Control owner, String name) {
		this(owner, name, working -> {
		});
	}

	/** @param busy is told, in the thread of the display, when there is something to do and when there is nothing any more */
	Background(Control owner, String name, Consumer<Boolean> busy) {
		this.owner = owner;
		display = owner.getDisplay();
		this.name = name;
		this.busy = busy;
		owner.addDisposeListener(event -> drop());
	}

	/**
	 * Works in the background; call in the thread of the display.
	 *
	 * @param work   gets what to report to; may throw {@link CancellationException}
	 * @param answer called in the thread of the display
	 * @param failed gets the reason when the work throws; called in the thread of the display
	 */
	public void run(Function<Progress, T> work, Consumer<T> answer, Consumer<String> failed) {
		drop();
		busy.accept(true);
		long request = ++newest;
		running = new Job(name) {

			@Override
			protected IStatus run(IProgressMonitor monitor) {
				monitor.beginTask(name, MonitorProgress.STEPS);
				try {
					T result = work.apply(new MonitorProgress(monitor));
					deliver(request, () -> answer.accept(result));
					return Status.OK_STATUS;
				} catch (CancellationException e) {
					deliver(request, () -> {
					});
					return Status.CANCEL_STATUS;
				} catch (RuntimeException e) {
					deliver(request, () -> failed.accept(e.getMessage() == null ? e.toString() : e.getMessage()));
					return Status.OK_STATUS;
				} catch (Error e) {
					deliver(request, () -> failed.accept(DEFECTS.told("", e).message()));
					return Status.OK_STATUS;
				}
			}
		};
		running.setPriority(Job.SHORT);
		running.schedule();
	}

	private void deliver(long request, Runnable answer) {
		Later.run(display, () -> {
			if (!owner.isDisposed() && request == newest) {
				busy.accept(false);
				answer.run();
			}
		});
	}

	/** Drops what is being worked out. */
	public void cancel() {
		drop();
		busy.accept(false);
	}

	private void drop() {
		newest++;
		if (running != null) {
			running.cancel();
			running = null;
		}
	}
}
