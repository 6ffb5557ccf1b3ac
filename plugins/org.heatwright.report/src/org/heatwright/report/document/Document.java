// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.heatwright.picture.figure.Figure;

/**
 * A report.
 *
 * @param title    of the whole
 * @param subtitle one line below it
 * @param author   who answers for it; empty when nobody is named
 * @param date     as it is to be printed; empty when there is none, so that the same input gives the same bytes
 */
public record Document(String title, String subtitle, String author, Optional<String> date, List<Section> sections, List<Reference> references) {

	public Document {
		sections = List.copyOf(sections);
		references = List.copyOf(references);
	}

	/** A cited work; {@code key} is unique in the document. */
	public record Reference(String key, String text, Optional<String> doi) {
	}

	/** Every picture of the document in its order. */
	public List<Figure> figures() {
		return blocks().filter(Block.Picture.class::isInstance).map(block -> ((Block.Picture) block).figure()).toList();
	}

	/** Every table of the document in its order. */
	public List<Block.Table> tables() {
		return blocks().filter(Block.Table.class::isInstance).map(Block.Table.class::cast).toList();
	}

	private Stream<Block> blocks() {
		return sections.stream().flatMap(section -> section.blocks().stream());
	}
}
