// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Note;

/** The line from a note to what it is about. */
public record NoteLink(Note note) {

	/** What is drawn that the note is about, or contains what it is about; null when it is about nothing. */
	static Element end(Note note) {
		for (EObject at = note.getAbout(); at != null; at = at.eContainer()) {
			if (at instanceof Coupling || at.eContainer() instanceof Machine) {
				return (Element) at;
			}
		}
		return null;
	}
}
