// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.compare;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Machine;
import org.heatwright.ui.Texts;

/**
 * A machine that can stand on one side of a comparison.
 *
 * @param label  how it is called in the list
 * @param origin gives a machine of the comparison's own; called in the thread of the display
 */
record Candidate(String label, Origin origin) {

	/** Where a machine comes from. */
	interface Origin {

		/** Empty when there is none now. */
		Optional<Machine> machine() throws IOException, CoreException;
	}

	/** Whatever is in the active editor, now and later. */
	static Candidate active(IWorkbenchPage page) {
		return new Candidate(Texts.of("compare.active"), () -> Optional.ofNullable(page.getActiveEditor()).flatMap(Candidate::drawn));
	}

	/** The machine of an editor as it is at this moment. */
	static Optional<Candidate> pinned(IEditorPart editor) {
		Optional<Machine> now = drawn(editor);
		String time = LocalTime.now().format(DateTimeFormatter.ofPattern("HH:mm:ss"));
		return now.map(machine -> new Candidate(Texts.of("compare.pinned", editor.getTitle(), time), () -> Optional.of(EcoreUtil.copy(machine))));
	}

	/** Designs of open projects, then the gallery. */
	static List<Candidate> stored() {
		List<Candidate> candidates = new ArrayList<>();
		try {
			ResourcesPlugin.getWorkspace().getRoot().accept(resource -> {
				if (resource instanceof IFile file && "qtm".equals(file.getFileExtension())) {
					candidates.add(new Candidate(file.getFullPath().makeRelative().toString(), () -> read(file)));
				}
				return true;
			});
		} catch (CoreException e) {
			// A project that cannot be looked through offers nothing.
		}
		Gallery.machines()
				.forEach(machine -> candidates.add(new Candidate(Texts.of("compare.gallery", machine.title()), () -> Optional.of(machine.open().machine()))));
		return candidates;
	}

	private static Optional<Machine> drawn(IEditorPart editor) {
		return Optional.ofNullable(Adapters.adapt(editor, Machine.class)).map(EcoreUtil::copy);
	}

	private static Optional<Machine> read(IFile file) throws IOException, CoreException {
		try (InputStream in = file.getContents(true)) {
			return Optional.of(DesignFile.load(in, file.getName()).machine());
		}
	}
}
