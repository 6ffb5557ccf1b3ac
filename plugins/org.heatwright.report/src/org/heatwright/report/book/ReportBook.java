// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.book;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.heatwright.physics.Progress;
import org.heatwright.report.Part;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Document;
import org.heatwright.report.document.Inline;
import org.heatwright.report.document.Section;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.figure.Figure;

/** The reports of several designs in one document, one after the other, with one list of references. */
public final class ReportBook {

	private ReportBook() {
	}

	/** @throws java.util.concurrent.CancellationException when {@code progress} says so */
	public static Document of(List<Subject> subjects, ReportOptions options, Progress progress) {
		Set<Part> parts = options.parts().isEmpty() ? Set.of() : EnumSet.copyOf(options.parts());
		boolean cited = parts.remove(Part.REFERENCES);
		List<Section> sections = new ArrayList<>();
		for (int i = 0; i < subjects.size(); i++) {
			String prefix = "design" + (i + 1) + "-";
			String title = subjects.get(i).title();
			for (Section section : DesignReport.of(subjects.get(i), options.withParts(parts), progress).sections()) {
				sections.add(new Section(prefix + section.id(), title + ": " + section.title(), section.blocks().stream().map(block -> prefixed(block, prefix)).toList()));
			}
		}
		if (cited) {
			sections.add(new Section("references", Part.REFERENCES.title(), List.of()));
		}
		String names = String.join(", ", subjects.stream().map(Subject::title).toList());
		return new Document("Reports of " + subjects.size() + " designs", names, options.author(), options.date(), sections,
				cited ? References.of(subjects) : List.of());
	}

	static Block prefixed(Block block, String prefix) {
		return switch (block) {
			case Block.Picture picture -> new Block.Picture(new Renamed(prefix + picture.figure().name(), picture.figure()), picture.caption());
			case Block.Table table -> new Block.Table(prefix + table.id(), table.caption(), table.columns(), table.rows());
			default -> block;
		};
	}

	/** A figure under another name, so that names stay unique in one document. */
	private record Renamed(String name, Figure figure) implements Figure {

		@Override
		public Dimension size() {
			return figure.size();
		}

		@Override
		public String description() {
			return figure.description();
		}

		@Override
		public void paint(Graphics2D graphics, Scheme scheme) {
			figure.paint(graphics, scheme);
		}
	}

	/** The picture of a design in a document of several. */
	static Block.Picture picture(String prefix, Figure figure, String caption) {
		return new Block.Picture(new Renamed(prefix + figure.name(), figure), Inline.of(caption));
	}
}
