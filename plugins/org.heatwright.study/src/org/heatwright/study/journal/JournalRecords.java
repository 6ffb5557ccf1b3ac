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
 * The bytes of a journal: a header (mark, key of the plan, build of the solver), then records of a length, a payload and the SHA-256 of key, length and payload. A record that is cut short or altered is
 * told by its checksum, and everything from it on does not count. Journals of the first form lack the build.
 */
final class JournalRecords {

	private static final int HASH = 32;
	static final byte[] MARK = { 'H', 'W', 'J', 'O', 'U', 'R', '2', '\n' };
	static final byte[] FIRST_MARK = { 'H', 'W', 'J', 'O', 'U', 'R', '1', '\n' };
	static final int HEADER = MARK.length + 2 * HASH;
	private static final int FIRST_HEADER = FIRST_MARK.length + HASH;
	private static final int CHECKSUM = HASH;
	private static final int LARGEST = 64 << 20;

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

	/**
	 * Where a journal's records begin and which build wrote them.
	 *
	 * @param length of the header
	 */
	record Head(int length, SolverBuild build) {
	}

	/** The header of a journal of this plan; empty when the file does not begin with one. */
	Optional<Head> head(FileChannel file) throws IOException {
		ByteBuffer first = ByteBuffer.allocate(FIRST_HEADER);
		if (!read(file, first, 0)) {
			return Optional.empty();
		}
		if (Arrays.equals(first.array(), ByteBuffer.allocate(FIRST_HEADER).put(FIRST_MARK).put(key.bytes()).array())) {
			return Optional.of(new Head(FIRST_HEADER, SolverBuild.UNKNOWN));
		}
		ByteBuffer build = ByteBuffer.allocate(HASH);
		boolean ours = Arrays.equals(first.array(), ByteBuffer.allocate(FIRST_HEADER).put(MARK).put(key.bytes()).array());
		return ours && read(file, build, FIRST_HEADER) ? Optional.of(new Head(HEADER, SolverBuild.of(build.array()))) : Optional.empty();
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

	private static boolean read(FileChannel file, ByteBuffer buffer, long position) throws IOException {
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
