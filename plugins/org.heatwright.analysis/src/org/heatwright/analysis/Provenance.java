// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.List;

/** Where and how an analysis was made. {@code seconds} is the only value of an analysis that differs between two equal runs. */
public record Provenance(String java, String os, List<String> options, double seconds) {

	public Provenance {
		options = List.copyOf(options);
	}
}
