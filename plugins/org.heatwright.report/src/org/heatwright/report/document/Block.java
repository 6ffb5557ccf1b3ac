// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.document;

import java.util.List;

import org.heatwright.picture.figure.Figure;

/** What stands one below the other in a section. */
public sealed interface Block {

	/** Its name in templates. */
	default String kind() {
		return getClass().getSimpleName();
	}

	/** Running text. */
	record Paragraph(List<Inline> content) implements Block {

		public Paragraph {
			content = List.copyOf(content);
		}
	}

	/** A heading inside a section. */
	record Heading(String text) implements Block {
	}

	/** A formula on a line of its own. */
	record Display(Formula formula) implements Block {
	}

	/** A picture with what it shows. */
	record Picture(Figure figure, List<Inline> caption) implements Block {

		public Picture {
			caption = List.copyOf(caption);
		}
	}

	/** A sentence that must not be overlooked. */
	record Callout(Tone tone, List<Inline> content) implements Block {

		public Callout {
			content = List.copyOf(content);
		}
	}

	/** The few numbers that a reader looks for first. */
	record Facts(List<Fact> facts) implements Block {

		public Facts {
			facts = List.copyOf(facts);
		}
	}

	/** @param note smaller words below the content; may be empty */
	record Fact(String label, List<Inline> content, List<Inline> note) {

		public Fact {
			content = List.copyOf(content);
			note = List.copyOf(note);
		}
	}

	/** Items in a list. */
	record Bullets(List<List<Inline>> items) implements Block {

		public Bullets {
			items = items.stream().map(List::copyOf).toList();
		}
	}

	/** Text to be copied as it is. */
	record Listing(String text) implements Block {
	}

	/**
	 * A table.
	 *
	 * @param id      names it in exports
	 * @param caption what it tells
	 */
	record Table(String id, String caption, List<Column> columns, List<List<Cell>> rows) implements Block {

		public Table {
			columns = List.copyOf(columns);
			rows = rows.stream().map(List::copyOf).toList();
			for (List<Cell> row : rows) {
				if (row.size() != columns.size()) {
					throw new IllegalArgumentException("table " + id + " has " + columns.size() + " columns and a row of " + row.size());
				}
			}
		}
	}

	/** @param header what stands on top */
	record Column(List<Inline> header, Alignment alignment) {

		public Column {
			header = List.copyOf(header);
		}

		public static Column text(Object... header) {
			return new Column(Inline.of(header), Alignment.LEFT);
		}

		public static Column number(Object... header) {
			return new Column(Inline.of(header), Alignment.RIGHT);
		}
	}

	/** Where the text of a column stands. */
	enum Alignment {
		LEFT, RIGHT;

		/** Its name in templates. */
		public boolean isRight() {
			return this == RIGHT;
		}
	}

	/** How something is meant. */
	enum Tone {
		GOOD, NEUTRAL, DOUBTFUL, BAD;

		/** Its name in templates and style sheets. */
		public String word() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}
	}

	/** One field of a table. */
	record Cell(List<Inline> content) {

		public Cell {
			content = List.copyOf(content);
		}

		public static Cell of(Object... parts) {
			return new Cell(Inline.of(parts));
		}
	}
}
