// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.optimum;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.study.Study;
import org.heatwright.study.journal.ChunkResult;
import org.heatwright.study.journal.Journal;

/**
 * The finished starts of a search, on the disk as the points of a sweep are. A search is a function of its study, stage after stage; one that is begun again
 * with its journal takes from it what is there and comes, bit for bit, to what an undisturbed one comes to.
 * Verified by {@code SearchJournalTest} and {@code InterruptedTest}.
 */
public final class SearchJournal implements SearchMemory, Closeable {

	private final Journal journal;

	private SearchJournal(Journal journal) {
		this.journal = journal;
	}

	/**
	 * @param folder where it lies; made when it does not exist
	 * @throws org.heatwright.study.StudyException        when study and design do not fit
	 * @throws org.heatwright.study.StudyRefusedException when another build of the solver wrote some of it: what a later stage looks for depends on the last bit
	 *        of an earlier one
	 * @throws IOException                                when it cannot be read or written, or another process writes it
	 */
	public static SearchJournal open(LoadedDesign design, Study study, Path folder) throws IOException {
		SearchSetup setup = setup(design, study);
		Journal journal = Journal.open(setup.plan(), setup.journal(), folder);
		try {
			journal.requireOneBuild();
		} catch (RuntimeException e) {
			journal.close();
			throw e;
		}
		return new SearchJournal(journal);
	}

	/** How many starts of a search are recorded in a folder; nothing is written. */
	public static long recordedIn(LoadedDesign design, Study study, Path folder) throws IOException {
		SearchSetup setup = setup(design, study);
		try (Journal journal = Journal.read(setup.plan(), setup.journal(), folder)) {
			return journal.finishedPoints();
		}
	}

	/** Gives the journal of a search the ending {@code .old}. */
	public static void setAside(LoadedDesign design, Study study, Path folder) throws IOException {
		Journal.setAside(setup(design, study).journal(), folder);
	}

	private static SearchSetup setup(LoadedDesign design, Study study) {
		return new SearchSetup(SearchSetup.plan(design, study));
	}

	@Override
	public Optional<ChunkResult> recorded(int start) throws IOException {
		return journal.isFinished(start) ? Optional.of(journal.chunk(start)) : Optional.empty();
	}

	@Override
	public void record(List<ChunkResult> finished) throws IOException {
		journal.append(finished);
	}

	/** How many starts are recorded. */
	public long finished() {
		return journal.finishedPoints();
	}

	/** What was damaged on the disk, for people. */
	public List<String> notes() {
		return journal.notes();
	}

	@Override
	public void close() throws IOException {
		journal.close();
	}
}
