// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.follow;

import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.ViewPart;
import org.heatwright.analysis.Analysis;
import org.heatwright.model.machine.Machine;
import org.heatwright.ui.Texts;
import org.heatwright.workspace.AnalysisListener;
import org.heatwright.workspace.AnalysisSource;
import org.heatwright.workspace.MachineState;

/**
 * A view that shows the machine in the active editor and its newest result, and forgets both when the editor closes. While the machine has changed and the new
 * result is not there, what is shown pales. While
 * the view is hidden it is told nothing; it catches up when it is shown.
 */
public abstract class FollowingView extends ViewPart {

	private final AnalysisListener receiver = new Receiver();
	private final IPartListener2 parts = new Parts();
	private FadingArea area;
	private IEditorPart editor;
	private AnalysisSource source;
	private boolean hidden;
	private boolean working;

	private final class Receiver implements AnalysisListener {

		@Override
		public void solved(Analysis analysis) {
			refresh();
		}

		@Override
		public void outdated() {
			fade();
		}
	}

	private final class Parts implements IPartListener2 {

		@Override
		public void partActivated(IWorkbenchPartReference reference) {
			if (reference.getPart(false) instanceof IEditorPart active) {
				follow(active);
			}
		}

		@Override
		public void partClosed(IWorkbenchPartReference reference) {
			if (reference.getPart(false) == editor) {
				follow(getSite().getPage().getActiveEditor());
			}
		}

		@Override
		public void partVisible(IWorkbenchPartReference reference) {
			if (reference.getPart(false) == FollowingView.this) {
				hidden = false;
				refresh();
			}
		}

		@Override
		public void partHidden(IWorkbenchPartReference reference) {
			if (reference.getPart(false) == FollowingView.this) {
				hidden = true;
			}
		}
	}

	/** Creates the widgets; the first {@link #show} follows. */
	protected abstract void createContents(Composite parent);

	/** Shows a machine; both are empty without one, and the result is empty until the machine is solved. */
	protected abstract void show(Optional<Machine> machine, Optional<Analysis> analysis);

	@Override
	public final void createPartControl(Composite parent) {
		area = new FadingArea(parent, Texts.of("analysis.solving"));
		createContents(area.content());
		getSite().getPage().addPartListener(parts);
		follow(getSite().getPage().getActiveEditor());
	}

	private void follow(IEditorPart active) {
		if (source != null) {
			source.removeAnalysisListener(receiver);
		}
		editor = active;
		source = active == null ? null : Adapters.adapt(active, AnalysisSource.class);
		if (source != null) {
			source.addAnalysisListener(receiver);
		}
		refresh();
	}

	/** Shows the machine and its result as they are now. */
	protected final void refresh() {
		if (!hidden) {
			show(machine(), source == null ? Optional.empty() : source.latestAnalysis());
		}
		fade();
	}

	/** Without any result there is nothing to pale: the view says itself that it waits. */
	private void fade() {
		area.setOutdated(working || source != null && source.isStale() && source.latestAnalysis().isPresent());
	}

	/** For what the view has to work out itself; what it shows pales meanwhile. */
	protected final <T> Background<T> background(String name) {
		return new Background<>(area, name, now -> {
			working = now;
			fade();
		});
	}

	/** Whether the view shows, in pale colours, a result that the machine has no more. */
	public final boolean isFaded() {
		return area.isFaded();
	}

	/** The machine in the active editor. */
	protected final Optional<Machine> machine() {
		return source == null ? Optional.empty() : Optional.ofNullable(Adapters.adapt(editor, Machine.class));
	}

	/** The state of the machine that the newest result is of: a copy, which nobody changes. */
	protected final Optional<MachineState> solvedState() {
		return source == null ? Optional.empty() : source.solvedState();
	}

	@Override
	public void dispose() {
		getSite().getPage().removePartListener(parts);
		if (source != null) {
			source.removeAnalysisListener(receiver);
		}
		super.dispose();
	}
}
