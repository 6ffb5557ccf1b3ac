// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heatwright.report.Part;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.report.content.Comparison;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Document;
import org.heatwright.report.document.Section;
import org.heatwright.picture.card.MachineDrawing;

/** Several designs, or one design for several values of a parameter, side by side. Verified by {@code ComparisonReportTest}. */
public final class ComparisonReport {

	private static final int MOST_PICTURES = 12;

	private ComparisonReport() {
	}

	/** @param varied the variation as it was asked for, when the subjects are one design with one parameter changed */
	public static Document of(List<Subject> subjects, ReportOptions options, Optional<String> varied) {
		Comparison comparison = Comparison.of(subjects, varied);
		List<Section> sections = new ArrayList<>();
		sections.add(new Section("results", "Results side by side", comparison.results()));
		sections.add(new Section("bounds", "Universal bounds side by side", comparison.bounds()));
		comparison.differences().ifPresent(blocks -> sections.add(new Section("differences", "What differs in the designs", blocks)));
		if (varied.isEmpty()) {
			sections.add(new Section("drawings", "Drawings", drawings(subjects)));
		}
		sections.add(new Section("provenance", Part.PROVENANCE.title(), comparison.provenance()));
		sections.add(new Section("references", Part.REFERENCES.title(), List.of()));
		String title = varied.map(over -> subjects.get(0).title() + " for several values of " + over.substring(0, Math.max(0, over.indexOf('='))))
				.orElse("Comparison of " + subjects.size() + " designs");
		String subtitle = varied.orElseGet(() -> String.join(", ", subjects.stream().map(Subject::title).toList()));
		return new Document(title, subtitle, options.author(), options.date(), sections, References.of(varied.isPresent() ? subjects.subList(0, 1) : subjects));
	}

	private static List<Block> drawings(List<Subject> subjects) {
		List<Block> blocks = new ArrayList<>();
		for (int i = 0; i < Math.min(subjects.size(), MOST_PICTURES); i++) {
			Subject subject = subjects.get(i);
			blocks.add(ReportBook.picture("design" + (i + 1) + "-", MachineDrawing.of(subject.machine(), Optional.of(subject.analysis())), subject.title() + "."));
		}
		return blocks;
	}
}
