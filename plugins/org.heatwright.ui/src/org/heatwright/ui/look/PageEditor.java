// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.look;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.part.EditorPart;

/** A page among the editors on which nothing can be changed, and so nothing saved. */
public abstract class PageEditor extends EditorPart {

	@Override
	public final void init(IEditorSite site, IEditorInput input) {
		setSite(site);
		setInput(input);
		setPartName(input.getName());
	}

	@Override
	public final boolean isDirty() {
		return false;
	}

	@Override
	public final boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public final void doSave(IProgressMonitor monitor) {
		// nothing can be changed here
	}

	@Override
	public final void doSaveAs() {
		// nothing can be changed here
	}
}
