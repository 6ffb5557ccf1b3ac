// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.heatwright.diagram.Texts;
import org.heatwright.diagram.commands.ModelCommands;
import org.heatwright.diagram.safety.Journal;
import org.heatwright.diagram.safety.Recovery;
import org.heatwright.diagram.safety.Vault;
import org.heatwright.model.edit.DesignAdapterFactory;
import org.heatwright.model.edit.DesignChanges;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.DesignResource;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;

/**
 * The machine of one file with its undo history and its editing domain, shared by the editors of that file. Until a file could be read it holds an empty
 * machine that is neither shown nor saved. Unsaved
 * work goes into a journal, what a save replaces into the earlier generations.
 */
final class MachineDocument {

	private final DesignAdapterFactory adapters = new DesignAdapterFactory();
	private final BasicCommandStack stack = new DocumentStack();
	private final AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(adapters, stack);
	private final Vault vault = Recovery.vault();
	private final Journal journal = new Journal(vault);
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private Machine machine = MachineFactory.eINSTANCE.createMachine();
	/** Asked by other threads, too: those that tell of changes in the workspace and those that write problems. Never null. */
	private volatile IFile file;
	private byte[] known = {};
	private boolean readable;
	private boolean recovered;
	private Optional<String> loss = Optional.empty();
	/** How many editors show it; only {@link Documents} counts. */
	int users;
	/** Whether somebody is being asked what to do about a change from outside; only {@link FileReactions} sets it. */
	boolean asking;

	MachineDocument(IFile file) {
		this.file = file;
		stack.addCommandStackListener(event -> changed());
	}

	private void changed() {
		if (readable && stack.isSaveNeeded()) {
			journal.edited(file, machine);
		}
	}

	/** Told when another machine has taken the place of the one before, and when what the file holds is another matter than before. */
	void addListener(Runnable listener) {
		listeners.add(listener);
	}

	void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	IFile file() {
		return file;
	}

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
		listeners.forEach(Runnable::run);
	}

	/** Why the file no longer holds what is being drawn. */
	Optional<String> loss() {
		return loss;
	}

	/** Whether unsaved work of an earlier run was brought back and nobody has said yet what shall become of it. */
	boolean isRecovered() {
		return recovered;
	}

	/** Unsaved work of an earlier run stays. */
	void keepRecovered() {
		recovered = false;
		listeners.forEach(Runnable::run);
	}

	/** Unsaved work of an earlier run is let go: the machine is again what the file holds. */
	void discardRecovered() {
		recovered = false;
		while (stack.isSaveNeeded() && stack.canUndo()) {
			stack.undo();
		}
		journal.close(Recovery.nameOf(file));
		listeners.forEach(Runnable::run);
	}

	/** @throws IOException when the file holds no machine; the document is then as it was before, or unreadable if it was never read */
	void load() throws IOException, CoreException {
		byte[] bytes = bytes();
		Machine read = DesignFile.load(new ByteArrayInputStream(bytes), file.getName()).machine();
		DesignResource resource = new DesignResource(uri());
		resource.getContents().add(read);
		boolean first = !readable;
		domain.getResourceSet().getResources().clear();
		domain.getResourceSet().getResources().add(resource);
		machine = read;
		known = bytes;
		readable = true;
		loss = Optional.empty();
		stack.flush();
		stack.saveIsDone();
		if (first) {
			recover();
		}
		listeners.forEach(Runnable::run);
	}

	/** Brings back what the journal of an earlier run holds, as one change that can be undone. */
	private void recover() {
		try {
			Optional<byte[]> unsaved = vault.unsaved(Recovery.nameOf(file));
			if (unsaved.isPresent() && !Arrays.equals(unsaved.get(), DesignFile.toBytes(machine))) {
				Machine left = DesignFile.load(new ByteArrayInputStream(unsaved.get()), file.getName()).machine();
				stack.execute(commands().contents().replaceBy(left, Texts.of("recover.command")).command());
				journal.flush();
				recovered = true;
			}
		} catch (IOException e) {
			ILog.of(MachineDocument.class).warn("Unsaved work on " + file.getName() + " could not be brought back: " + e.getMessage());
		}
	}

	private byte[] bytes() throws IOException, CoreException {
		try (var in = file.getContents(true)) {
			return in.readAllBytes();
		}
	}

	private URI uri() {
		return URI.createPlatformResourceURI(file.getFullPath().toString(), true);
	}

	/** Whether the file holds something else than what was last read or written here. */
	boolean differs() throws IOException, CoreException {
		return !Arrays.equals(known, bytes());
	}

	/** What the file says otherwise than the drawing. */
	List<String> changesInFile() throws IOException, CoreException {
		return DesignChanges.of(machine, DesignFile.load(new ByteArrayInputStream(bytes()), file.getName()).machine());
	}

	/** Keeps as an earlier version what will be given up: the drawing, or what the file holds; the file is known then, and is not asked about again. */
	void retireOther(boolean drawing) throws IOException, CoreException {
		byte[] other = bytes();
		vault.retire(Recovery.nameOf(file), drawing ? DesignFile.toBytes(machine) : other);
		known = other;
	}

	/** Saves so that the file holds the old or the new machine at every moment; the old one becomes an earlier generation. */
	void save(IProgressMonitor monitor) throws IOException, CoreException {
		if (!readable) {
			throw new IOException(Texts.of("save.unreadable", file.getName()));
		}
		if (file.exists() && known.length > 0) {
			vault.retire(Recovery.nameOf(file), known);
		}
		byte[] bytes = DesignFile.toBytes(machine);
		known = bytes;
		if (file.getLocation() != null && file.getParent().exists()) {
			DesignFile.save(machine, Path.of(file.getLocation().toOSString()));
			file.refreshLocal(IResource.DEPTH_ZERO, monitor);
		} else if (file.exists()) {
			file.setContents(new ByteArrayInputStream(bytes), IResource.KEEP_HISTORY, monitor);
		} else {
			file.create(new ByteArrayInputStream(bytes), IResource.NONE, monitor);
		}
		loss = Optional.empty();
		recovered = false;
		stack.saveIsDone();
		journal.close(Recovery.nameOf(file));
		listeners.forEach(Runnable::run);
	}

	/** The files of the earlier generations, the youngest first. */
	List<Path> generations() {
		return vault.generations(Recovery.nameOf(file));
	}

	/** Makes the machine what it was in an earlier generation; undo takes that back. */
	void goBackTo(Path generation) throws IOException {
		Machine earlier = DesignFile.load(generation).machine();
		stack.execute(commands().contents().replaceBy(earlier, Texts.of("generation.command")).command());
	}

	/** The file has a new name or place. */
	void moved(IFile to) {
		try {
			vault.rename(Recovery.nameOf(file), Recovery.nameOf(to), Recovery.locationOf(to));
		} catch (IOException e) {
			ILog.of(MachineDocument.class).warn("The earlier generations of " + file.getName() + " stay under its old name: " + e.getMessage());
		}
		file = to;
		Documents.moved(this, to);
		domain.getResourceSet().getResources().forEach(resource -> resource.setURI(uri()));
	}

	/** The last editor was closed by somebody who was asked whether to save. */
	void dispose() {
		if (readable) {
			journal.close(Recovery.nameOf(file));
		}
		adapters.dispose();
	}
}
