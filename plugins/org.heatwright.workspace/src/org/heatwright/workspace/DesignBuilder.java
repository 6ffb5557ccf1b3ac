// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** Holds designs against the rules when they were saved, and writes the findings as problem markers. */
public final class DesignBuilder extends IncrementalProjectBuilder {

	public static final String ID = "org.heatwright.workspace.builder";

	@Override
	protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor) throws CoreException {
		IResourceDelta delta = kind == FULL_BUILD ? null : getDelta(getProject());
		if (delta == null) {
			getProject().accept(resource -> check(resource, monitor));
		} else {
			delta.accept(change -> change.getKind() == IResourceDelta.REMOVED ? forget(change.getResource()) : check(change.getResource(), monitor));
		}
		return new IProject[0];
	}

	private static boolean check(IResource resource, IProgressMonitor monitor) throws CoreException {
		if (monitor.isCanceled()) {
			throw new OperationCanceledException();
		}
		if (resource instanceof IFile file && "qtm".equals(file.getFileExtension()) && file.exists()) {
			DesignCheck.start(file);
		}
		return true;
	}

	private static boolean forget(IResource resource) {
		if (resource instanceof IFile file) {
			DesignMarkers.forget(file);
		}
		return true;
	}

	@Override
	protected void clean(IProgressMonitor monitor) throws CoreException {
		getProject().deleteMarkers(DesignMarkers.TYPE, true, IResource.DEPTH_INFINITE);
	}
}
