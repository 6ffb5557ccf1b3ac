// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.heatwright.study.plan.StudyPlan;

/**
 * The finished chunks of one plan in a folder. A chunk counts once its record, with its checksum, has been forced to the disk; a record that was cut short by a power failure, a full disk or a kill is
 * dropped when the journal is opened again, and its chunk is computed again. When a chunk was recorded more than once, the last record counts.
 *
 * <p>One writer at a time, held by a lock on the file. Parts that other computers wrote ({@code *.journal} of the same key) are read too. Memory: 24 bytes per chunk. Verified by {@code JournalTest}
 * and {@code KilledProcessTest}.
 */
public final class Journal implements Closeable {

	/** Where the last good record of a chunk is. */
	private record Place(FileChannel file, long position, int failures) {
	}

	private final StudyPlan plan;
	private final JournalRecords records;
	private final Path path;
	private final FileChannel own;
	private final List<FileChannel> parts = new ArrayList<>();
	private final Map<Integer, Place> places = new HashMap<>();
	private long end;

	private Journal(StudyPlan plan, Path path) throws IOException {
		this.plan = plan;
		this.records = new JournalRecords(plan.key());
		this.path = path;
		this.own = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
	}

	/**
	 * Opens the journal of a plan, or begins it.
	 *
	 * @param folder where it lies; made when it does not exist
	 * @throws IOException when it cannot be read or written, or another process writes it
	 */
	public static Journal open(StudyPlan plan, Path folder) throws IOException {
		return open(plan, folder, "");
	}

	/** Opens the part of a journal that one of several computers writes; the whole is every part in the folder. */
	public static Journal openPart(StudyPlan plan, Path folder, String part) throws IOException {
		return open(plan, folder, "." + part);
	}

	private static Journal open(StudyPlan plan, Path folder, String suffix) throws IOException {
		Files.createDirectories(folder);
		Journal journal = new Journal(plan, folder.resolve(plan.key().abbreviated() + suffix + ".journal"));
		try {
			journal.lock();
			journal.begin();
			journal.addParts(folder);
			return journal;
		} catch (IOException | RuntimeException e) {
			journal.close();
			throw e;
		}
	}

	private void lock() throws IOException {
		FileLock lock;
		try {
			lock = own.tryLock();
		} catch (OverlappingFileLockException e) {
			lock = null;
		}
		if (lock == null) {
			throw new IOException(path + ": another run of this study writes it");
		}
	}

	private void begin() throws IOException {
		if (!records.hasHeader(own)) {
			own.truncate(0);
			write(ByteBuffer.wrap(records.header()), 0);
			own.force(true);
			forceFolder();
		}
		end = scan(own);
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

	private void addParts(Path folder) throws IOException {
		List<Path> others;
		try (Stream<Path> files = Files.list(folder)) {
			others = files.filter(file -> file.getFileName().toString().startsWith(plan.key().abbreviated()) && file.toString().endsWith(".journal") && !file.equals(path)).sorted().toList();
		}
		for (Path other : others) {
			FileChannel part = FileChannel.open(other, StandardOpenOption.READ);
			parts.add(part);
			if (records.hasHeader(part)) {
				scan(part);
			}
		}
	}

	/** @return the end of the last good record */
	private long scan(FileChannel file) throws IOException {
		long position = JournalRecords.HEADER;
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
	 * @throws IOException when the disk is full or fails; the journal is as it was and may be used further
	 */
	public synchronized void append(List<ChunkResult> results) throws IOException {
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
		own.close();
	}
}
