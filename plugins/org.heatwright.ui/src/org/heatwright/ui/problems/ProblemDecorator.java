// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.problems;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.LabelProviderChangedEvent;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.heatwright.ui.look.Later;
import org.heatwright.workspace.DesignMarkers;

/** Marks designs, and the folders and projects they are in, by the worst problem they have. */
public final class ProblemDecorator extends LabelProvider implements ILightweightLabelDecorator, IResourceChangeListener {

	private static final String QUIET = "";

	private final IWorkbench workbench = PlatformUI.getWorkbench();
	/** Whoever tells of problems may do so while the workbench closes, which has no display to ask for then. */
	private final Display display = workbench.getDisplay();

	public ProblemDecorator() {
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
	}

	@Override
	public void decorate(Object element, IDecoration decoration) {
		String image = image(element);
		if (!image.equals(QUIET)) {
			decoration.addOverlay(workbench.getSharedImages().getImageDescriptor(image), IDecoration.BOTTOM_LEFT);
		}
	}

	private static String image(Object element) {
		try {
			if (element instanceof IResource resource && resource.isAccessible()) {
				return switch (resource.findMaxProblemSeverity(DesignMarkers.TYPE, true, IResource.DEPTH_INFINITE)) {
					case IMarker.SEVERITY_ERROR -> ISharedImages.IMG_DEC_FIELD_ERROR;
					case IMarker.SEVERITY_WARNING -> ISharedImages.IMG_DEC_FIELD_WARNING;
					default -> QUIET;
				};
			}
		} catch (CoreException e) {
			// The resource went away between the question and the answer: it has no label either.
			return QUIET;
		}
		return QUIET;
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		if (event.findMarkerDeltas(DesignMarkers.TYPE, true).length > 0) {
			Later.run(display, () -> fireLabelProviderChanged(new LabelProviderChangedEvent(this)));
		}
	}

	@Override
	public void dispose() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
		super.dispose();
	}
}
