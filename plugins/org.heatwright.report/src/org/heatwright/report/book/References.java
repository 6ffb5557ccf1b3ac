// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heatwright.model.machine.Citation;
import org.heatwright.report.Subject;
import org.heatwright.report.document.Document.Reference;

/** The works that a report rests on: the sources of the method first, as [1] and [2], then those that the designs name. */
final class References {

	private static final List<Reference> METHOD = List.of(
			new Reference("1",
					"S. Kamimura, K. Yoshida, Y. Tokura, Y. Matsuzaki, Universal scaling bounds on a quantum heat current, Phys. Rev. Lett. 131, 090401 (2023).",
					Optional.of("10.1103/PhysRevLett.131.090401")),
			new Reference("2", "H.-P. Breuer, F. Petruccione, The Theory of Open Quantum Systems, Oxford University Press (2002).",
					Optional.of("10.1093/acprof:oso/9780199213900.001.0001")));

	private References() {
	}

	static List<Reference> of(List<Subject> subjects) {
		List<Reference> references = new ArrayList<>(METHOD);
		for (Subject subject : subjects) {
			for (Citation citation : subject.machine().getCitations()) {
				Optional<String> doi = Optional.ofNullable(citation.getDoi()).map(String::strip).filter(text -> !text.isEmpty());
				boolean known = references.stream().anyMatch(reference -> doi.isPresent() ? reference.doi().equals(doi) : reference.text().equals(citation.getText()));
				if (!known && citation.getText() != null) {
					references.add(new Reference(Integer.toString(references.size() + 1), citation.getText(), doi));
				}
			}
		}
		return references;
	}
}
