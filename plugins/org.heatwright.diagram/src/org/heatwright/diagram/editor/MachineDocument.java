// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.heatwright.diagram.commands.ModelCommands;
import org.heatwright.model.edit.DesignAdapterFactory;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.DesignResource;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;

/** The machine of one editor with its file, its undo history and its editing domain. Until a file could be read it holds an empty machine that is neither shown nor saved. */
final class MachineDocument {

	private final DesignAdapterFactory adapters = new DesignAdapterFactory();
	private final BasicCommandStack stack = new BasicCommandStack();
	private final AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(adapters, stack);
	private Machine machine = MachineFactory.eINSTANCE.createMachine();
	private byte[] known = {};
	private boolean readable;
	private Optional<String> loss = Optional.empty();

	Machine machine() {
		return machine;
	}

	BasicCommandStack stack() {
		return stack;
	}

	AdapterFactoryEditingDomain domain() {
		return domain;
	}

	ModelCommands commands() {
		return new ModelCommands(domain, machine);
	}

	/** Whether the machine is what the file holds, and not a stand-in for a file that could not be read. */
	boolean isReadable() {
		return readable;
	}

	/** Whether there is something that a save would keep. */
	boolean isDirty() {
		return readable && (loss.isPresent() || stack.isSaveNeeded());
	}

	/** The file no longer holds what is being drawn, for a reason that the user is told; a save writes it again. */
	void orphan(String reason) {
		loss = Optional.of(reason);
	}

	/** Why the file no longer holds what is being drawn. */
	Optional<String> loss() {
		return loss;
	}

	/** @throws IOException when the file holds no machine; the document is then as it was before, or unreadable if it was never read */
	void load(IFile file) throws IOException, CoreException {
		byte[] bytes = bytes(file);
		Machine read = DesignFile.load(new ByteArrayInputStream(bytes), file.getName()).machine();
		DesignResource resource = new DesignResource(uri(file));
		resource.getContents().add(read);
		domain.getResourceSet().getResources().clear();
		domain.getResourceSet().getResources().add(resource);
		machine = read;
		known = bytes;
		readable = true;
		loss = Optional.empty();
		stack.flush();
		stack.saveIsDone();
	}

	private static byte[] bytes(IFile file) throws IOException, CoreException {
		try (var in = file.getContents(true)) {
			return in.readAllBytes();
		}
	}

	private static URI uri(IFile file) {
		return URI.createPlatformResourceURI(file.getFullPath().toString(), true);
	}

	/** Whether the file holds something else than what was last read or written here. */
	boolean differs(IFile file) throws IOException, CoreException {
		return !Arrays.equals(known, bytes(file));
	}

	void save(IFile file, IProgressMonitor monitor) throws IOException, CoreException {
		if (!readable) {
			throw new IOException(file.getName() + " could not be read and is left as it is");
		}
		known = DesignFile.toBytes(machine);
		if (file.getLocation() != null && file.getParent().exists()) {
			DesignFile.save(machine, Path.of(file.getLocation().toOSString()));
			file.refreshLocal(IResource.DEPTH_ZERO, monitor);
		} else if (file.exists()) {
			file.setContents(new ByteArrayInputStream(known), IResource.KEEP_HISTORY, monitor);
		} else {
			file.create(new ByteArrayInputStream(known), IResource.NONE, monitor);
		}
		loss = Optional.empty();
		moved(file);
		stack.saveIsDone();
	}

	/** The file has a new name or place. */
	void moved(IFile file) {
		domain.getResourceSet().getResources().forEach(resource -> resource.setURI(uri(file)));
	}

	void dispose() {
		adapters.dispose();
	}
}
