// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Color;
import java.awt.Rectangle;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.heatwright.model.machine.Element;
import org.heatwright.picture.Pen;
import org.heatwright.picture.Pen.Type;

/**
 * Something small on a card that can be selected and edited by itself: a level, a stroke, a term, a parameter.
 *
 * @param first      what it says
 * @param second     below it in a box, at the end of a line; may be empty
 * @param tone       how the end of a line is written
 * @param heat       the colour of a box, NaN for work
 * @param words      what the mouse is told when it rests here
 * @param attributes what of it can be edited in place
 */
public record Item(Element element, Look look, Rectangle box, String first, String second, Tone tone, double heat, String words,
		List<EAttribute> attributes) {

	private static final int MARGIN = 8;

	/** How an item is drawn. */
	public enum Look {
		/** A place that can be selected; the card draws what is there. */
		GHOST,
		/** A line of text. */
		LINE,
		/** A box of its own. */
		BOX
	}

	/** Whether what is said is good news. */
	enum Tone {
		NEUTRAL, GOOD, BAD
	}

	public Item {
		attributes = List.copyOf(attributes);
	}

	static Item line(Element element, Rectangle box, String words, List<EAttribute> attributes) {
		return line(element, box, words, "", Tone.NEUTRAL, words, attributes);
	}

	/** A line with something at its end. */
	static Item line(Element element, Rectangle box, String first, String end, Tone tone, String words, List<EAttribute> attributes) {
		return new Item(element, Look.LINE, box, first, end, tone, Double.NaN, words, attributes);
	}

	static Item box(Element element, Rectangle box, String first, String second, double heat, List<EAttribute> attributes) {
		return new Item(element, Look.BOX, box, first, second, Tone.NEUTRAL, heat, first + ", " + second, attributes);
	}

	static Item ghost(Element element, Rectangle box, String words, List<EAttribute> attributes) {
		return new Item(element, Look.GHOST, box, words, "", Tone.NEUTRAL, Double.NaN, words, attributes);
	}

	public List<Spot> spots() {
		return Spot.sideBySide(element, attributes, box);
	}

	public void paint(Pen pen) {
		switch (look) {
			case GHOST -> {
				// the card has drawn what is there
			}
			case LINE -> paintLine(pen);
			case BOX -> paintBox(pen, new Rectangle(box.x + 1, box.y + 1, box.width - 3, box.height - 3));
		}
	}

	private void paintLine(Pen pen) {
		double end = pen.width(second, Type.PLAIN);
		Color color = switch (tone) {
			case NEUTRAL -> pen.scheme().faint();
			case GOOD -> pen.scheme().good();
			case BAD -> pen.scheme().bad();
		};
		pen.text(pen.fitting(first, Type.PLAIN, box.width - end - MARGIN), Type.PLAIN, pen.scheme().text(), box.x + 2.0, box.y + 1.0);
		pen.text(second, Type.PLAIN, color, box.x + box.width - end - 2, box.y + 1.0);
	}

	private void paintBox(Pen pen, Rectangle area) {
		Color edge = pen.scheme().strong(heat);
		pen.fillRound(area, 10, pen.scheme().soft(heat));
		pen.drawRound(area, 10, 2, edge);
		int line = pen.lineHeight();
		int top = area.y + Math.max(2, (area.height - (second.isEmpty() ? line : 2 * line)) / 2) + 1;
		pen.centred(first, Type.BOLD, pen.scheme().text(), area, top);
		pen.centred(second, Type.PLAIN, pen.scheme().faint(), area, top + line);
	}
}
