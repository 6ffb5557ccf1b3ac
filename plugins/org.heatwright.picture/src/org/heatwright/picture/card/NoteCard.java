// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Rectangle;
import java.util.List;

import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Note;
import org.heatwright.picture.Pen;

/** A slip of paper. */
record NoteCard(Note element, Rectangle bounds, String words) implements Card {

	NoteCard(Sheet sheet, Note note) {
		this(note, sheet.place(note), note.getText() == null ? "" : note.getText());
	}

	@Override
	public List<Spot> spots() {
		return List.of(new Spot(element, MachinePackage.Literals.NOTE__TEXT, Card.inner(bounds)));
	}

	@Override
	public void paint(Pen pen) {
		Rectangle area = Card.inner(bounds);
		Rectangle page = new Rectangle(area.x + 10, area.y + 8, area.width - 20, area.height - 12);
		pen.card(area, pen.scheme().note(), pen.scheme().line(), () -> pen.paragraph(words, pen.scheme().text(), page));
	}
}
