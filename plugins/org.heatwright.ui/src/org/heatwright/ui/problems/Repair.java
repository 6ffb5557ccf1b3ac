// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.problems;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.core.internal.resources.Resource;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;
import org.heatwright.model.edit.DesignAdapterFactory;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Machine;
import org.heatwright.ui.Texts;

/**
 * Changes the design that a marker belongs to: in the editor that shows it, where it can be undone and is not saved, or else in the file, whose earlier state
 * stays in the local history.
 */
final class Repair {

	/** Makes the command for a design; empty when the design has changed so that it no longer fits. */
	interface Change {
		Optional<Command> command(EditingDomain domain, Machine machine);
	}

	private Repair() {
	}

	static void apply(IMarker marker, Change change) {
		IFile file = (IFile) marker.getResource();
		try {
			Optional<EditingDomain> open = domainOf(file);
			if (open.isPresent()) {
				execute(open.get(), (Machine) open.get().getResourceSet().getResources().get(0).getContents().get(0), change);
			} else {
				repair(file, change);
			}
		} catch (IOException | CoreException e) {
			StatusManager.getManager().handle(Status.error(Texts.of("problems.unchanged", e.getMessage()), e), StatusManager.SHOW);
		}
	}

	/** Whether the machine is another one now. */
	private static boolean execute(EditingDomain domain, Machine machine, Change change) {
		Optional<Command> command = change.command(domain, machine);
		boolean possible = command.isPresent() && command.get().canExecute();
		command.ifPresent(domain.getCommandStack()::execute);
		if (command.isEmpty()) {
			StatusManager.getManager().handle(Status.info(Texts.of("problems.outdated")), StatusManager.SHOW);
		}
		return possible;
	}

	private static void repair(IFile file, Change change) throws IOException, CoreException {
		try (InputStream in = file.getContents(true)) {
			Machine machine = DesignFile.load(in, file.getName()).machine();
			DesignAdapterFactory adapters = new DesignAdapterFactory();
			AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(adapters, new BasicCommandStack());
			if (execute(domain, machine, change)) {
				save(file, machine);
			}
			adapters.dispose();
		}
	}

	/** At one stroke, as the editor does it; a disk that is full leaves the old design. */
	private static void save(IFile file, Machine machine) throws IOException, CoreException {
		if (file.getLocation() == null) {
			file.setContents(new ByteArrayInputStream(DesignFile.toBytes(machine)), IResource.KEEP_HISTORY, null);
			return;
		}
		IFileStore old = EFS.getStore(file.getLocationURI());
		// Only writing through the resource, which is not done at one stroke, would leave the old state in the history by itself.
		((Resource) file).getLocalManager().getHistoryStore().addState(file.getFullPath(), old, old.fetchInfo(), false);
		DesignFile.save(machine, file.getLocation().toPath());
		file.refreshLocal(IResource.DEPTH_ZERO, null);
	}

	private static Optional<EditingDomain> domainOf(IFile file) throws CoreException {
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			for (IWorkbenchPage page : window.getPages()) {
				for (IEditorReference reference : page.getEditorReferences()) {
					if (reference.getEditorInput() instanceof IFileEditorInput input && input.getFile().equals(file)) {
						IEditorPart editor = reference.getEditor(true);
						EditingDomain domain = editor == null ? null : Adapters.adapt(editor, EditingDomain.class);
						if (domain != null && !domain.getResourceSet().getResources().isEmpty()) {
							return Optional.of(domain);
						}
					}
				}
			}
		}
		return Optional.empty();
	}
}
