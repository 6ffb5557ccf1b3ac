// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import java.util.List;
import java.util.Optional;

import org.heatwright.physics.Progress;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.report.document.Block;

/** Writes one part of a report. */
@FunctionalInterface
public interface Chapter {

	/** What the part says; empty when it does not apply to the subject. */
	Optional<List<Block>> blocks(Subject subject, ReportOptions options, Progress progress);
}
