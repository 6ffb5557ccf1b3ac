// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.dialogs.SaveAsDialog;
import org.heatwright.diagram.Texts;

/** What an editor does when its file is renamed, deleted or changed by something else. What was drawn and not saved is never lost without asking. */
final class FileReactions implements FileFollower.Reader {

	/** The second button. */
	private static final int LOAD = 1;
	private static final int MOST_CHANGES = 8;

	private final MachineEditor editor;
	private final MachineDocument document;

	FileReactions(MachineEditor editor, MachineDocument document) {
		this.editor = editor;
		this.document = document;
	}

	@Override
	public void fileMoved(IFile to) {
		editor.follow(to);
	}

	@Override
	public void fileDeleted() {
		if (editor.file().exists()) {
			return;
		}
		if (document.isDirty()) {
			lose(Texts.of("file.deleted.banner"));
		} else {
			editor.getSite().getPage().closeEditor(editor, false);
		}
	}

	@Override
	public void fileChanged() {
		if (!editor.isOpen() || document.asking || !editor.file().exists()) {
			return;
		}
		document.asking = true;
		try {
			if (document.differs() && (!document.isDirty() || mayReplace())) {
				editor.reload();
			}
		} catch (IOException | CoreException e) {
			unreadable(e);
		} finally {
			document.asking = false;
		}
	}

	/** The file could be read before and cannot be any more; what is drawn stays. */
	void unreadable(Exception failure) {
		lose(Texts.of("file.unreadable.banner", failure.getMessage()));
	}

	private void lose(String reason) {
		document.orphan(reason);
	}

	/** Keeping what is drawn is what Return and Escape do; what is not taken becomes an earlier version either way. */
	private boolean mayReplace() throws IOException, CoreException {
		MessageDialog dialog = new MessageDialog(editor.getSite().getShell(), Texts.of("file.changed.title"), null,
				Texts.of("file.changed.question", editor.file().getName(), differences()), MessageDialog.WARNING, 0, Texts.of("file.changed.keep"),
				Texts.of("file.changed.load"));
		boolean load = dialog.open() == LOAD;
		document.retireOther(load);
		return load;
	}

	private String differences() throws IOException, CoreException {
		List<String> changes = document.changesInFile();
		String first = changes.stream().limit(MOST_CHANGES).map(change -> "\u2022 " + change).collect(Collectors.joining("\n"));
		return changes.isEmpty() ? Texts.of("file.changed.same")
				: first + (changes.size() > MOST_CHANGES ? "\n" + Texts.of("file.changed.more", changes.size() - MOST_CHANGES) : "");
	}

	/** Asks for the file to save under; empty when the user thought better of it. */
	static Optional<IFile> askForFile(MachineEditor editor) {
		SaveAsDialog dialog = new SaveAsDialog(editor.getSite().getShell());
		dialog.setOriginalFile(editor.file());
		return dialog.open() == Window.OK ? Optional.of(ResourcesPlugin.getWorkspace().getRoot().getFile(dialog.getResult())) : Optional.empty();
	}
}
