// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.document;

import java.util.List;

/** A part of a report; {@code id} is made of letters, digits and hyphens and unique in the document. */
public record Section(String id, String title, List<Block> blocks) {

	public Section {
		blocks = List.copyOf(blocks);
	}
}
