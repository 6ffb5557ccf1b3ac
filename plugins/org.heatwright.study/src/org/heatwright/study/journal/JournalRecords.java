// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

import org.heatwright.study.plan.SolverBuild;
import org.heatwright.study.plan.StudyKey;

/**
 * The bytes of a journal: a header (mark, key of the work, build of the solver), then records of a length, a payload and the SHA-256 of key, length and
 * payload. A record that is cut short or altered is
 * told by its checksum. Journals of the first form lack the build.
 */
final class JournalRecords {

	private static final int HASH = 32;
	static final byte[] MARK = { 'H', 'W', 'J', 'O', 'U', 'R', '2', '\n' };
	static final byte[] FIRST_MARK = { 'H', 'W', 'J', 'O', 'U', 'R', '1', '\n' };
	static final int HEADER = MARK.length + 2 * HASH;
	private static final int FIRST_HEADER = FIRST_MARK.length + HASH;
	private static final int CHECKSUM = HASH;
	static final int LARGEST = 64 << 20;
	/** Length, chunk, points, quantities. */
	static final int BEGINNING = 16;
	/** So many bytes of mark and key may be damaged and still leave no doubt: the keys of two studies differ in about 32 of 32 bytes. */
	private static final int TOLERATED = 8;

	private final StudyKey key;

	JournalRecords(StudyKey key) {
		this.key = key;
	}

	byte[] header(SolverBuild build) {
		return ByteBuffer.allocate(HEADER).put(MARK).put(key.bytes()).put(build.bytes()).array();
	}

	ByteBuffer record(byte[] payload) {
		return ByteBuffer.allocate(4 + payload.length + CHECKSUM).putInt(payload.length).put(payload).put(checksum(payload)).flip();
	}

	/** How many bytes a record with such a payload takes. */
	static long size(int payload) {
		return 4L + payload + CHECKSUM;
	}

	/** How many bytes the good record at a position takes. */
	long size(long position, FileChannel file) throws IOException {
		ByteBuffer length = ByteBuffer.allocate(4);
		if (!read(file, length, position)) {
			throw new IOException("a record of a study has gone while it was read");
		}
		return size(length.getInt(0));
	}

	/**
	 * Where a journal's records begin and which build wrote them.
	 *
	 * @param length of the header
	 * @param sound  whether every byte of it is right
	 */
	record Head(int length, SolverBuild build, boolean sound) {
	}

	/** The header of a journal of this work, which may have been damaged; empty when the file does not begin with one. */
	Optional<Head> head(FileChannel file) throws IOException {
		ByteBuffer first = ByteBuffer.allocate(FIRST_HEADER);
		if (!read(file, first, 0)) {
			return Optional.empty();
		}
		int now = differing(first.array(), MARK);
		int then = differing(first.array(), FIRST_MARK);
		if (Math.min(now, then) > TOLERATED) {
			return Optional.empty();
		}
		if (then < now) {
			return Optional.of(new Head(FIRST_HEADER, SolverBuild.UNKNOWN, then == 0));
		}
		ByteBuffer build = ByteBuffer.allocate(HASH);
		return read(file, build, FIRST_HEADER) ? Optional.of(new Head(HEADER, SolverBuild.of(build.array()), now == 0)) : Optional.empty();
	}

	private int differing(byte[] found, byte[] mark) {
		byte[] wanted = ByteBuffer.allocate(FIRST_HEADER).put(mark).put(key.bytes()).array();
		int differing = 0;
		for (int i = 0; i < wanted.length; i++) {
			differing += found[i] == wanted[i] ? 0 : 1;
		}
		return differing;
	}

	/** Whether the file holds nothing, or the beginning of a header that was cut short: there is nothing to lose in it. */
	boolean isEmpty(FileChannel file, SolverBuild build) throws IOException {
		int length = (int) Math.min(HEADER, file.size());
		ByteBuffer found = ByteBuffer.allocate(length);
		return file.size() < HEADER && read(file, found, 0) && Arrays.equals(found.array(), Arrays.copyOf(header(build), length));
	}

	/** The payload of the record at a position; null when there is no whole, unaltered one. */
	byte[] payload(FileChannel file, long position) throws IOException {
		ByteBuffer length = ByteBuffer.allocate(4);
		if (!read(file, length, position)) {
			return null;
		}
		int bytes = length.getInt(0);
		if (bytes < 0 || bytes > LARGEST || position + size(bytes) > file.size()) {
			return null;
		}
		ByteBuffer rest = ByteBuffer.allocate(bytes + CHECKSUM);
		if (!read(file, rest, position + 4)) {
			return null;
		}
		byte[] payload = Arrays.copyOf(rest.array(), bytes);
		return Arrays.equals(checksum(payload), Arrays.copyOfRange(rest.array(), bytes, bytes + CHECKSUM)) ? payload : null;
	}

	/** Fills the buffer; false when the file ends before. */
	static boolean read(FileChannel file, ByteBuffer buffer, long position) throws IOException {
		long at = position;
		while (buffer.hasRemaining()) {
			int count = file.read(buffer, at);
			if (count < 0) {
				return false;
			}
			at += count;
		}
		return true;
	}

	private byte[] checksum(byte[] payload) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(key.bytes());
			digest.update(ByteBuffer.allocate(4).putInt(payload.length).array());
			return digest.digest(payload);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
