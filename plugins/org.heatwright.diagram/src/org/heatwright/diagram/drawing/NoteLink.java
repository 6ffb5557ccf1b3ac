// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.drawing;

import org.heatwright.model.machine.Note;

/** The line from a note to what it is about. */
public record NoteLink(Note note) {
}
