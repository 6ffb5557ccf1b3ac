// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.result;

import java.io.IOException;
import java.util.List;

import org.heatwright.physics.thermo.Regime;
import org.heatwright.study.RecordedQuantity;
import org.heatwright.study.journal.ChunkResult;
import org.heatwright.study.journal.Journal;
import org.heatwright.study.plan.StudyAxis;
import org.heatwright.study.plan.StudyPlan;

/** The recorded points of a journal in the order of the plan, read chunk by chunk, so that a table of any length needs the memory of one chunk. */
public final class StudyTable {

	private final Journal journal;

	public StudyTable(Journal journal) {
		this.journal = journal;
	}

	public StudyPlan plan() {
		return journal.plan();
	}

	/** Takes the recorded chunks one after another. */
	public interface Visitor {

		void chunk(ChunkResult result) throws IOException;
	}

	/** Visits the recorded chunks in the order of the plan; those that are missing are left out. */
	public void forEach(Visitor visitor) throws IOException {
		var finished = journal.finished();
		for (int chunk = finished.nextSetBit(0); chunk >= 0; chunk = finished.nextSetBit(chunk + 1)) {
			visitor.chunk(journal.chunk(chunk));
		}
	}

	/** @throws IOException when chunks are missing */
	public void requireComplete() throws IOException {
		long missing = plan().points() - journal.finishedPoints();
		if (missing > 0) {
			throw new IOException(missing + " of " + plan().points() + " points are not computed yet; resume the study first");
		}
	}

	public List<StudyAxis> axes() {
		return plan().axes();
	}

	public List<RecordedQuantity> quantities() {
		return plan().quantities();
	}

	/** A recorded number for people and tables: empty when there is none, and a word for a regime. */
	public static String text(RecordedQuantity quantity, double value) {
		if (Double.isNaN(value)) {
			return "";
		}
		return quantity.name().equals("regime") ? Regime.values()[(int) value].name() : Double.toString(value);
	}
}
