// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * A copy of a machine, of a study or of a part of one, with what its file said besides: remarks, and content that this version does not know. Verified by
 * {@code RemarksTest}.
 */
public final class DesignCopy {

	/** EMF copies features only. */
	private static final class Copier extends EcoreUtil.Copier {

		private static final long serialVersionUID = 1;

		@Override
		public EObject copy(EObject original) {
			EObject copy = super.copy(original);
			if (copy != null) {
				Remarks.of(original).copyTo(copy);
				UnknownContent.of(original).copyTo(copy);
			}
			return copy;
		}
	}

	private DesignCopy() {
	}

	@SuppressWarnings("unchecked")
	public static <T extends EObject> T of(T original) {
		Copier copier = new Copier();
		EObject copy = copier.copy(original);
		copier.copyReferences();
		return (T) copy;
	}
}
