// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Rectangle;

import org.heatwright.model.machine.Note;

/** A slip of paper. */
record NoteCard(Sheet sheet, Note note) implements Card {

	@Override
	public Rectangle bounds() {
		return sheet.place(note);
	}

	@Override
	public void paint(Pen pen) {
		Rectangle area = Pen.inner(bounds());
		Rectangle page = new Rectangle(area.x + 10, area.y + 8, area.width - 20, area.height - 12);
		pen.card(area, pen.scheme.note(), pen.scheme.line(), () -> pen.paragraph(note.getText() == null ? "" : note.getText(), pen.scheme.text(), page));
	}
}
