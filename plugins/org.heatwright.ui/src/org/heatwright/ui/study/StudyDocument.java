// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EventObject;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.ChangeCommand;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;
import org.heatwright.model.io.DesignResource;
import org.heatwright.model.io.StudyFile;
import org.heatwright.model.study.Study;

/** The study of one file with its undo history: every change of it is a command on the stack of its editing domain. */
final class StudyDocument {

	private final ReflectiveItemProviderAdapterFactory adapters = new ReflectiveItemProviderAdapterFactory();
	private final BasicCommandStack stack = new BasicCommandStack() {

		@Override
		protected void notifyListeners() {
			for (CommandStackListener listener : List.copyOf(listeners)) {
				listener.commandStackChanged(new EventObject(this));
			}
		}
	};
	private final AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(adapters, stack);
	private final IFile file;
	private byte[] known = {};
	private Study study;

	/** @throws IOException when the file holds no study */
	StudyDocument(IFile file) throws IOException {
		this.file = file;
		load();
	}

	/** Takes what the file holds; the history begins anew. */
	void load() throws IOException {
		known = Files.readAllBytes(path());
		study = StudyFile.load(path()).study();
		DesignResource resource = new DesignResource(URI.createPlatformResourceURI(file.getFullPath().toString(), true));
		resource.getContents().add(study);
		domain.getResourceSet().getResources().clear();
		domain.getResourceSet().getResources().add(resource);
		stack.flush();
		stack.saveIsDone();
	}

	Path path() {
		return file.getLocation().toPath();
	}

	Study study() {
		return study;
	}

	BasicCommandStack stack() {
		return stack;
	}

	/**
	 * Changes the study as one step of the history; nothing is remembered when nothing changed.
	 *
	 * @param label what the Edit menu calls it
	 */
	void change(String label, Consumer<Study> change) {
		Study changed = EcoreUtil.copy(study);
		change.accept(changed);
		if (EcoreUtil.equals(changed, study)) {
			return;
		}
		stack.execute(new ChangeCommand(study) {

			@Override
			protected void doExecute() {
				change.accept(study);
			}

			@Override
			public String getLabel() {
				return label;
			}
		});
	}

	/** Makes the study what another one is, as one step. */
	void replace(String label, Study other) {
		change(label, target -> {
			for (EStructuralFeature feature : target.eClass().getEAllStructuralFeatures()) {
				Object value = other.eGet(feature);
				target.eSet(feature, feature instanceof org.eclipse.emf.ecore.EReference ? copy(value) : value);
			}
		});
	}

	private static Object copy(Object value) {
		return value instanceof Collection<?> many ? EcoreUtil.copyAll(many) : value instanceof org.eclipse.emf.ecore.EObject one ? EcoreUtil.copy(one) : value;
	}

	void save(IProgressMonitor monitor) throws IOException, CoreException {
		StudyFile.save(study, path());
		known = StudyFile.toBytes(study);
		stack.saveIsDone();
		file.refreshLocal(IResource.DEPTH_ZERO, monitor);
	}

	/** Whether the file holds something else than what was last read or written here. */
	boolean differs() {
		try {
			return !Arrays.equals(known, Files.readAllBytes(path()));
		} catch (IOException e) {
			return false;
		}
	}

	void dispose() {
		adapters.dispose();
	}
}
