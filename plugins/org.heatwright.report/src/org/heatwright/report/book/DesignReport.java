// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.book;

import java.util.ArrayList;
import java.util.List;

import org.heatwright.physics.Progress;
import org.heatwright.report.Part;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.report.content.Chapters;
import org.heatwright.report.document.Document;
import org.heatwright.report.document.Section;

/** Puts a report together; {@link org.heatwright.report.format.ReportFormat} writes it. Verified by {@code DesignReportTest}. */
public final class DesignReport {

	private DesignReport() {
	}

	/**
	 * The report of one design.
	 *
	 * @param progress told about each part; a report with a scaling chart solves the machine several times
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static Document of(Subject subject, ReportOptions options, Progress progress) {
		List<Section> sections = new ArrayList<>();
		int done = 0;
		for (Part part : options.parts()) {
			progress.check();
			progress.report((double) done++ / options.parts().size(), part.title());
			if (part == Part.REFERENCES) {
				sections.add(new Section("references", part.title(), List.of()));
			} else {
				Chapters.of(part).blocks(subject, options, progress).ifPresent(blocks -> sections.add(new Section(part.id(), part.title(), blocks)));
			}
		}
		String comment = subject.machine().getComment();
		return new Document(subject.title(), comment == null ? "" : comment.strip(), options.author(), options.date(), sections,
				options.parts().contains(Part.REFERENCES) ? References.of(List.of(subject)) : List.of());
	}
}
