// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heatwright.model.machine.Citation;
import org.heatwright.physics.Progress;
import org.heatwright.report.content.Chapters;
import org.heatwright.report.document.Document;
import org.heatwright.report.document.Document.Reference;
import org.heatwright.report.document.Section;

/** Puts a report together; {@link org.heatwright.report.format.ReportFormat} writes it. Verified by {@code DesignReportTest}. */
public final class DesignReport {

	private static final List<Reference> METHOD = List.of(
			new Reference("1", "S. Kamimura, K. Yoshida, Y. Tokura, Y. Matsuzaki, Universal scaling bounds on a quantum heat current, Phys. Rev. Lett. 131, 090401 (2023).", Optional.of("10.1103/PhysRevLett.131.090401")),
			new Reference("2", "H.-P. Breuer, F. Petruccione, The Theory of Open Quantum Systems, Oxford University Press (2002).", Optional.of("10.1093/acprof:oso/9780199213900.001.0001")));

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
				options.parts().contains(Part.REFERENCES) ? references(subject) : List.of());
	}

	/** The method's sources, then those of the design that are not among them. */
	private static List<Reference> references(Subject subject) {
		List<Reference> references = new ArrayList<>(METHOD);
		for (Citation citation : subject.machine().getCitations()) {
			Optional<String> doi = Optional.ofNullable(citation.getDoi()).map(String::strip).filter(text -> !text.isEmpty());
			boolean known = doi.isPresent() && references.stream().anyMatch(reference -> reference.doi().equals(doi));
			if (!known && citation.getText() != null) {
				references.add(new Reference(Integer.toString(references.size() + 1), citation.getText(), doi));
			}
		}
		return references;
	}
}
