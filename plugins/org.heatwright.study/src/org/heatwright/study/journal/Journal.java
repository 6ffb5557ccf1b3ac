// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.heatwright.study.StudyRefusedException;
import org.heatwright.study.plan.SolverBuild;
import org.heatwright.study.plan.StudyPlan;

/**
 * The finished chunks of one plan in a folder. A chunk counts once its record, with its checksum, has been forced to the disk; a record that was cut short by a power failure, a full disk or a kill is
 * dropped when the journal is opened again, and its chunk is computed again. When a chunk was recorded more than once, the last record counts.
 *
 * <p>Each file says which build of the solver wrote it, and holds records of that build alone. Points of another build are shown, but nothing is added to them before {@link #accept()}: a changed solver
 * never goes on with old points silently.
 *
 * <p>One writer at a time, held by a lock on the file. Parts that other computers wrote ({@code *.journal} of the same key) are read too. Memory: 24 bytes per chunk. Verified by {@code JournalTest}
 * and {@code KilledSweepTest}.
 */
public final class Journal implements Closeable {

	/** Where the last good record of a chunk is. */
	private record Place(FileChannel file, long position, int failures) {
	}

	private final StudyPlan plan;
	private final JournalRecords records;
	private final SolverBuild build;
	private final JournalFolder folder;
	private final Path path;
	private final Set<SolverBuild> others = new LinkedHashSet<>();
	private FileChannel own;
	private final List<FileChannel> parts = new ArrayList<>();
	private final Map<Integer, Place> places = new HashMap<>();
	private long end;

	private Journal(StudyPlan plan, SolverBuild build, Path folder, String suffix) throws IOException {
		this.plan = plan;
		this.build = build;
		this.records = new JournalRecords(plan.key());
		this.folder = new JournalFolder(folder, plan.key());
		this.path = this.folder.own(suffix, build, records);
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

	static Journal open(StudyPlan plan, Path folder, String suffix, SolverBuild build) throws IOException {
		Files.createDirectories(folder);
		Journal journal = new Journal(plan, build, folder, suffix);
		try {
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

	/** Whether somebody has begun the journal of a plan in a folder. */
	public static boolean exists(StudyPlan plan, Path folder) throws IOException {
		return Files.isDirectory(folder) && !new JournalFolder(folder, plan.key()).files().isEmpty();
	}

	/**
	 * Puts the journal of a plan aside, with all its parts: their names get the ending {@code .old}, and a number when that is taken.
	 *
	 * @throws IOException when a file cannot be renamed, or a run writes the journal now
	 */
	public static void setAside(StudyPlan plan, Path folder) throws IOException {
		new JournalFolder(folder, plan.key()).setAside();
	}

	/** The builds that computed some of the recorded points, are not this one, and have not been accepted. */
	public Set<SolverBuild> otherBuilds() {
		return Collections.unmodifiableSet(others);
	}

	/** Points of other builds may stand beside points of this one from now on; this is remembered in the folder. */
	public synchronized void accept() throws IOException {
		if (others.isEmpty()) {
			return;
		}
		folder.accept(others);
		others.clear();
		begin();
	}

	/** Only a file of our own build is ever written. */
	private void begin() throws IOException {
		own = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
		JournalFolder.lock(own, path);
		if (records.head(own).isEmpty()) {
			own.truncate(0);
			write(ByteBuffer.wrap(records.header(build)), 0);
			own.force(true);
			forceFolder();
		}
		end = scan(own, JournalRecords.HEADER);
		if (end < own.size()) {
			own.truncate(end);
		}
	}

	/** Makes the new file's name durable, where folders can be forced. */
	private void forceFolder() throws IOException {
		if (!System.getProperty("os.name").startsWith("Windows")) {
			try (FileChannel folder = FileChannel.open(path.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
				folder.force(true);
			}
		}
	}

	/** Files of other builds come first, so that a chunk that several builds computed counts as ours does. */
	private void addParts() throws IOException {
		List<FileChannel> same = new ArrayList<>();
		for (Path file : folder.files()) {
			if (file.equals(path)) {
				continue;
			}
			FileChannel part = FileChannel.open(file, StandardOpenOption.READ);
			parts.add(part);
			Optional<JournalRecords.Head> head = records.head(part);
			if (head.isPresent() && head.get().build().equals(build)) {
				same.add(part);
			} else if (head.isPresent() && scan(part, head.get().length()) > head.get().length() && !folder.isAccepted(head.get().build())) {
				others.add(head.get().build());
			}
		}
		for (FileChannel part : same) {
			scan(part, JournalRecords.HEADER);
		}
	}

	/** @return the end of the last good record */
	private long scan(FileChannel file, long begin) throws IOException {
		long position = begin;
		for (byte[] payload = records.payload(file, position); payload != null; payload = records.payload(file, position)) {
			ChunkResult result = ChunkResult.ofBytes(payload);
			if (fits(result)) {
				places.put(result.chunk(), new Place(file, position, result.failures().size()));
			}
			position += JournalRecords.size(payload.length);
		}
		return position;
	}

	private boolean fits(ChunkResult result) {
		return result.chunk() < plan.chunks() && result.points() == plan.pointsIn(result.chunk()) && result.quantities() == plan.quantities().size();
	}

	/**
	 * Records finished chunks: all or, when this fails, none that was not recorded before.
	 *
	 * @throws IOException           when the disk is full or fails; the journal is as it was and may be used further
	 * @throws StudyRefusedException when there are points of other builds that nobody has accepted
	 */
	public synchronized void append(List<ChunkResult> results) throws IOException {
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
			throw new StudyRefusedException(finishedPoints() + " points of this study were computed by another build of the solver (" + String.join(", ", others.stream().map(SolverBuild::abbreviated).toList())
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

	/** The chunks that are not recorded yet, ascending. */
	public synchronized List<Integer> missing() {
		List<Integer> missing = new ArrayList<>();
		for (int chunk = 0; chunk < plan.chunks(); chunk++) {
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
		return places.keySet().stream().mapToLong(plan::pointsIn).sum();
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
	}
}
