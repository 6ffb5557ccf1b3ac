// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.swt.widgets.Display;
import org.heatwright.analysis.Analysis;
import org.heatwright.model.machine.Machine;
import org.heatwright.workspace.live.AnalysisListener;
import org.heatwright.workspace.live.AnalysisSource;

/**
 * The newest result for a machine that is being changed. Every request has a number; a result is only taken, in the thread of the display, when no newer
 * request was made since, so an old result is
 * never shown as the current one. To be used in the thread of the display. Verified by {@code WorkbenchTest} in the UI tests.
 */
final class LiveAnalysis implements AnalysisSource {

	private final Display display;
	private final Runnable changed;
	private final AnalysisJob job = new AnalysisJob(this::arrived);
	private final List<AnalysisListener> listeners = new CopyOnWriteArrayList<>();
	private Optional<Analysis> latest = Optional.empty();
	private long request;
	private boolean stale = true;
	private boolean disposed;

	/** @param changed called when there is a new result or the result no longer belongs to the machine */
	LiveAnalysis(Display display, Runnable changed) {
		this.display = display;
		this.changed = changed;
	}

	/** Solves the machine as it is now. */
	void solve(Machine machine) {
		request++;
		stale = true;
		job.request(machine, request);
		changed.run();
		listeners.forEach(AnalysisListener::outdated);
	}

	/** Drops the result: there is no machine. */
	void forget() {
		request++;
		job.cancel();
		latest = Optional.empty();
	}

	/** Called in the job's thread. */
	private void arrived(Analysis analysis, long answered) {
		Later.run(display, () -> take(analysis, answered));
	}

	private void take(Analysis analysis, long answered) {
		if (disposed || answered != request) {
			return;
		}
		latest = Optional.of(analysis);
		stale = false;
		changed.run();
		listeners.forEach(listener -> listener.solved(analysis));
	}

	@Override
	public boolean isStale() {
		return stale;
	}

	@Override
	public Optional<Analysis> latestAnalysis() {
		return latest;
	}

	@Override
	public void addAnalysisListener(AnalysisListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeAnalysisListener(AnalysisListener listener) {
		listeners.remove(listener);
	}

	void dispose() {
		disposed = true;
		job.cancel();
		listeners.clear();
	}
}
