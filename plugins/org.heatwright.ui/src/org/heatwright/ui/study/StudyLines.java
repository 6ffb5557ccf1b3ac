// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.study;

import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.heatwright.study.StudyException;
import org.heatwright.study.plan.StudyText;
import org.heatwright.ui.Texts;

/** A study as lines. What is typed becomes a step of the history when one pauses or leaves; lines that cannot be read wait until they can. */
final class StudyLines {

	private static final int PAUSE = 700;

	private final StudyDocument document;
	private final Runnable changed;
	private final Text text;
	private final Runnable pause = this::take;
	private Optional<String> problem = Optional.empty();
	private boolean showing;

	/** @param changed called when what is typed, or whether it can be read, has changed */
	StudyLines(Composite parent, StudyDocument document, Runnable changed) {
		this.document = document;
		this.changed = changed;
		text = new Text(parent, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL);
		text.setData("name", "study.lines");
		text.setToolTipText(Texts.of("study.lines.hint"));
		show();
		text.addListener(SWT.Modify, event -> typed());
		text.addListener(SWT.FocusOut, event -> take());
	}

	Text control() {
		return text;
	}

	private void typed() {
		if (!showing) {
			changed.run();
			text.getDisplay().timerExec(PAUSE, pause);
		}
	}

	/** Shows the study as it is now, unless the lines say the same already. */
	void show() {
		String now = StudyText.write(document.study());
		problem = Optional.empty();
		if (!now.equals(text.getText()) && !saysTheSame()) {
			showing = true;
			text.setText(now);
			showing = false;
		}
	}

	private boolean saysTheSame() {
		try {
			var copy = EcoreUtil.copy(document.study());
			StudyText.read(text.getText(), copy);
			return EcoreUtil.equals(copy, document.study());
		} catch (StudyException e) {
			return false;
		}
	}

	/** Makes what is typed a step of the history; says whether it could be read. */
	boolean take() {
		if (text.isDisposed()) {
			return true;
		}
		try {
			String typed = text.getText();
			problem = Optional.empty();
			document.change(Texts.of("study.typing"), study -> StudyText.read(typed, study));
		} catch (StudyException e) {
			problem = Optional.of(e.getMessage());
		}
		changed.run();
		return problem.isEmpty();
	}

	/** What was typed and cannot be read is let go. */
	void drop() {
		problem = Optional.empty();
		show();
	}

	/** Why the lines cannot be read. */
	Optional<String> problem() {
		return problem;
	}

	/** Whether something is typed that is no step of the history yet. */
	boolean isPending() {
		return !saysTheSame();
	}
}
