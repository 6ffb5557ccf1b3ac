// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.heatwright.study.StudyRefusedException;
import org.heatwright.study.plan.SolverBuild;
import org.heatwright.study.plan.StudyPlan;

/**
 * The finished chunks of one plan in a folder. A chunk counts once its record, with its checksum, has been forced to the disk. Whatever happens to the files, a
 * record with a good checksum counts: one that
 * was damaged costs its own points, one that was cut short by a power failure, a full disk or a kill is dropped, a file with another content is put aside as
 * {@code .damaged}, and {@link #notes} says so.
 * When a chunk was recorded more than once, the last record counts.
 *
 * <p>{@link #read Reading} writes nothing and needs no lock: a folder that may not be written, or a journal that a run is writing, can be looked at.
 *
 * <p>Each file says which build of the solver wrote it, and holds records of that build alone. Points of another build are shown, but nothing is added to them
 * before {@link #accept()}: a changed solver
 * never goes on with old points silently.
 *
 * <p>One writer at a time, held by a lock. Parts that other computers wrote ({@code *.journal} of the same key) are read too. Memory: 24 bytes per chunk.
 * Verified by {@code JournalTest}, {@code DamagedJournalTest} and {@code KilledSweepTest}.
 */
public final class Journal implements Closeable {

	private static final String DAMAGED = ".damaged";

	/** Where the last good record of a chunk is. */
	private record Place(FileChannel file, long position, int failures) {
	}

	private final StudyPlan plan;
	private final JournalLayout layout;
	private final JournalRecords records;
	private final SolverBuild build;
	private final JournalFolder folder;
	private final boolean writes;
	private final Set<SolverBuild> others = new LinkedHashSet<>();
	private final List<String> notes = new ArrayList<>();
	private final List<FileChannel> parts = new ArrayList<>();
	private final Map<Integer, Place> places = new HashMap<>();
	private int damagedRecords;
	private long damagedPoints;
	private Path path;
	private JournalLock lock;
	private FileChannel own;
	private long end;

	private Journal(StudyPlan plan, JournalLayout layout, SolverBuild build, Path folder, boolean writes) {
		this.plan = plan;
		this.layout = layout;
		this.build = build;
		this.records = new JournalRecords(layout.key());
		this.folder = new JournalFolder(folder, layout.key());
		this.path = folder;
		this.writes = writes;
	}

	/**
	 * Opens the journal of a plan, or begins it.
	 *
	 * @param folder where it lies; made when it does not exist
	 * @throws IOException when it cannot be read or written, or another process writes it
	 */
	public static Journal open(StudyPlan plan, Path folder) throws IOException {
		return open(plan, folder, "", SolverBuild.current());
	}

	/** Opens the part of a journal that one of several computers writes; the whole is every part in the folder. */
	public static Journal openPart(StudyPlan plan, Path folder, String part) throws IOException {
		return open(plan, folder, "." + part, SolverBuild.current());
	}

	/** Opens the journal of work that belongs to a plan and is cut into other chunks, such as the starts of a search. */
	public static Journal open(StudyPlan plan, JournalLayout layout, Path folder) throws IOException {
		return open(plan, layout, folder, "", SolverBuild.current());
	}

	static Journal open(StudyPlan plan, Path folder, String suffix, SolverBuild build) throws IOException {
		return open(plan, JournalLayout.of(plan), folder, suffix, build);
	}

	private static Journal open(StudyPlan plan, JournalLayout layout, Path folder, String suffix, SolverBuild build) throws IOException {
		Files.createDirectories(folder);
		Journal journal = new Journal(plan, layout, build, folder, true);
		try {
			journal.path = journal.folder.own(suffix, build, journal.records);
			journal.addParts();
			if (journal.others.isEmpty()) {
				journal.begin();
			}
			return journal;
		} catch (IOException | RuntimeException e) {
			journal.close();
			throw e;
		}
	}

	/**
	 * What is recorded of a plan, to be looked at: no file is made, changed or locked.
	 *
	 * @param folder nothing is recorded where it does not exist
	 * @throws IOException when a file cannot be read
	 */
	public static Journal read(StudyPlan plan, Path folder) throws IOException {
		return read(plan, JournalLayout.of(plan), folder);
	}

	/** The same for work that is cut into other chunks. */
	public static Journal read(StudyPlan plan, JournalLayout layout, Path folder) throws IOException {
		Journal journal = new Journal(plan, layout, SolverBuild.current(), folder, false);
		try {
			if (Files.isDirectory(folder)) {
				journal.addParts();
			}
			return journal;
		} catch (IOException | RuntimeException e) {
			journal.close();
			throw e;
		}
	}

	/**
	 * Puts the journal of a plan aside, with all its parts: their names get the ending {@code .old}, and a number when that is taken.
	 *
	 * @throws IOException when a file cannot be renamed, or a run writes the journal now
	 */
	public static void setAside(StudyPlan plan, Path folder) throws IOException {
		setAside(JournalLayout.of(plan), folder);
	}

	/** The same for work that is cut into other chunks. */
	public static void setAside(JournalLayout layout, Path folder) throws IOException {
		new JournalFolder(folder, layout.key()).setAside();
	}

	/** The builds that computed some of the recorded points, are not this one, and have not been accepted. */
	public Set<SolverBuild> otherBuilds() {
		return Collections.unmodifiableSet(others);
	}

	/** Points of other builds may stand beside points of this one from now on; this is remembered in the folder. */
	public synchronized void accept() throws IOException {
		if (others.isEmpty() || !writes) {
			return;
		}
		folder.accept(others);
		others.clear();
		begin();
	}

	/** Sentences about what was damaged, for people; none when all is well, or nothing that was damaged is missing any more. */
	public synchronized List<String> notes() {
		List<String> sentences = new ArrayList<>(notes);
		long again = Math.min(damagedPoints, layout.points() - finishedPoints());
		if (again > 0) {
			sentences.add((damagedRecords == 1 ? "a damaged record" : damagedRecords + " damaged records") + " of the journal in " + folder.folder()
					+ (damagedRecords == 1 ? " does" : " do") + " not count; "
					+ (again == 1 ? "1 point is" : again + " points are") + " computed again");
		}
		return sentences;
	}

	/** Only a file of our own build is ever written. */
	private void begin() throws IOException {
		lock = JournalLock.on(path);
		own = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
		Optional<JournalRecords.Head> head = records.head(own);
		if (head.isEmpty() && !records.isEmpty(own, build)) {
			own.close();
			putAside(path);
			own = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
		} else if (head.isPresent() && !head.get().sound()) {
			Path aside = JournalFolder.aside(path, DAMAGED);
			Files.copy(path, aside);
			notes.add("the head of " + path + " was damaged and is mended; as it was it lies in " + aside.getFileName());
		}
		if (head.isEmpty() || !head.get().sound()) {
			write(ByteBuffer.wrap(records.header(build)), 0);
			own.force(true);
			folder.force();
		}
		end = scan(own, JournalRecords.HEADER).end();
		if (end < own.size()) {
			own.truncate(end);
		}
	}

	private void putAside(Path file) throws IOException {
		Path aside = JournalFolder.aside(file, DAMAGED);
		Files.move(file, aside);
		folder.force();
		notes.add(file + " is no journal of this study; it was put aside as " + aside.getFileName() + ", and what it may have held is computed again");
	}

	/** Files of other builds come first, so that a chunk that several builds computed counts as ours does. */
	private void addParts() throws IOException {
		Map<FileChannel, JournalRecords.Head> same = new LinkedHashMap<>();
		for (Path file : folder.files()) {
			if (writes && file.equals(path)) {
				continue;
			}
			FileChannel part;
			try {
				part = FileChannel.open(file, StandardOpenOption.READ);
			} catch (NoSuchFileException e) {
				// Somebody has put it aside since the folder was listed.
				continue;
			}
			parts.add(part);
			Optional<JournalRecords.Head> head = records.head(part);
			if (head.isEmpty()) {
				leaveOut(file, part);
				continue;
			}
			if (!head.get().sound()) {
				notes.add("the head of " + file + " is damaged; its records are whole and count");
			}
			if (head.get().build().equals(build)) {
				same.put(part, head.get());
			} else if (scan(part, head.get().length()).end() > head.get().length() && !folder.isAccepted(head.get().build())) {
				others.add(head.get().build());
			}
		}
		for (Map.Entry<FileChannel, JournalRecords.Head> part : same.entrySet()) {
			scan(part.getKey(), part.getValue().length());
		}
		if (writes && !others.isEmpty() && Files.exists(path)) {
			// Nothing is written before the others are accepted; what is there is shown.
			FileChannel mine = FileChannel.open(path, StandardOpenOption.READ);
			parts.add(mine);
			if (records.head(mine).isPresent()) {
				scan(mine, JournalRecords.HEADER);
			}
		}
	}

	/** A part without a head of this study: one that another computer begins right now, or something else, which a run puts aside. */
	private void leaveOut(Path file, FileChannel part) throws IOException {
		if (records.isEmpty(part, build)) {
			return;
		}
		if (!writes) {
			notes.add(file + " is no journal of this study and does not count; a run puts it aside");
			return;
		}
		try (JournalLock free = JournalLock.on(file)) {
			putAside(file);
		}
	}

	private JournalScan scan(FileChannel file, long begin) throws IOException {
		JournalScan scan = new JournalScan(file, records, layout).from(begin,
				(position, result) -> places.put(result.chunk(), new Place(file, position, result.failures().size())));
		damagedRecords += scan.damagedRecords();
		damagedPoints += scan.damagedPoints();
		return scan;
	}

	/**
	 * Records finished chunks: all or, when this fails, none that was not recorded before.
	 *
	 * @throws IOException           when the disk is full or fails; the journal is as it was and may be used further
	 * @throws StudyRefusedException when there are points of other builds that nobody has accepted
	 */
	public synchronized void append(List<ChunkResult> results) throws IOException {
		if (!writes) {
			throw new IllegalStateException("a journal that was opened to be read is not written");
		}
		requireOneBuild();
		long position = end;
		List<Long> positions = new ArrayList<>();
		try {
			for (ChunkResult result : results) {
				positions.add(position);
				ByteBuffer record = records.record(result.toBytes());
				int size = record.remaining();
				write(record, position);
				position += size;
			}
			own.force(false);
		} catch (IOException e) {
			restore();
			throw new IOException(path + ": " + e.getMessage() + "; the " + places.size() + " chunks recorded before are kept", e);
		}
		end = position;
		for (int i = 0; i < results.size(); i++) {
			places.put(results.get(i).chunk(), new Place(own, positions.get(i), results.get(i).failures().size()));
		}
	}

	/** @throws StudyRefusedException when there are points of other builds that nobody has accepted */
	public void requireOneBuild() {
		if (!others.isEmpty()) {
			throw new StudyRefusedException(finishedPoints() + " points of this study were computed by another build of the solver ("
					+ String.join(", ", others.stream().map(SolverBuild::abbreviated).toList())
					+ ") than this one (" + build.abbreviated() + "); its numbers may differ, and nothing is added to them unasked");
		}
	}

	private void restore() {
		try {
			own.truncate(end);
		} catch (IOException ignored) {
			// The next opening drops what is not whole.
		}
	}

	private void write(ByteBuffer buffer, long position) throws IOException {
		long at = position;
		while (buffer.hasRemaining()) {
			at += own.write(buffer, at);
		}
	}

	public synchronized boolean isFinished(int chunk) {
		return places.containsKey(chunk);
	}

	/** The chunks that are not recorded yet, ascending. */
	public synchronized List<Integer> missing() {
		List<Integer> missing = new ArrayList<>();
		for (int chunk = 0; chunk < layout.chunks(); chunk++) {
			if (!places.containsKey(chunk)) {
				missing.add(chunk);
			}
		}
		return missing;
	}

	/** The recorded chunks. */
	public synchronized BitSet finished() {
		BitSet finished = new BitSet();
		places.keySet().forEach(finished::set);
		return finished;
	}

	/** The recorded chunks that hold failed points. */
	public synchronized List<Integer> withFailures() {
		return places.entrySet().stream().filter(entry -> entry.getValue().failures > 0).map(Map.Entry::getKey).sorted().toList();
	}

	public synchronized long failedPoints() {
		return places.values().stream().mapToLong(Place::failures).sum();
	}

	public synchronized long finishedPoints() {
		return places.keySet().stream().mapToLong(chunk -> layout.pointsIn().applyAsInt(chunk)).sum();
	}

	/**
	 * A recorded chunk, read from the disk and held against its checksum again.
	 *
	 * @throws IOException when it is not recorded, or the disk gives other bytes than were written
	 */
	public synchronized ChunkResult chunk(int chunk) throws IOException {
		Place place = places.get(chunk);
		byte[] payload = place == null ? null : records.payload(place.file, place.position);
		if (payload == null) {
			throw new IOException(path + ": chunk " + chunk + (place == null ? " is not recorded" : " can no longer be read as it was written"));
		}
		return ChunkResult.ofBytes(payload);
	}

	public StudyPlan plan() {
		return plan;
	}

	@Override
	public synchronized void close() throws IOException {
		for (FileChannel part : parts) {
			part.close();
		}
		if (own != null) {
			own.close();
		}
		if (lock != null) {
			lock.close();
		}
	}
}
