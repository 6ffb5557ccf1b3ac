// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

import java.util.List;

import org.heatwright.model.io.FileNotice;
import org.heatwright.model.io.LoadedDesign;

/** What is to be said about the file of a design and cannot be seen in the design any more. Verified by {@code NamelessElementsTest}. */
public final class FileFindings {

	private static final String ID = "file.id.assigned";

	private FileFindings() {
	}

	/** Names that are not understood are found by rules. */
	public static List<Diagnostic> of(LoadedDesign design) {
		return design.notices().stream().filter(notice -> notice.kind() == FileNotice.Kind.ID)
				.map(notice -> new Diagnostic(ID, Severity.INFORMATION, notice.element(), notice.message(), List.of(), "")).toList();
	}
}
