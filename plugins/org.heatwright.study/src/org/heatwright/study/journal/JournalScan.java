// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Reads the records of a journal one after the other. Behind a damaged one it goes on at the next place where a record begins whose checksum is right: one bit,
 * one lost sector, costs the records that it
 * lies in and no other. Writes nothing. Verified by {@code DamagedJournalTest}.
 */
final class JournalScan {

	/** Takes the good records. */
	interface Visitor {

		void record(long position, ChunkResult result);
	}

	private static final int BLOCK = 1 << 16;

	private final FileChannel file;
	private final JournalRecords records;
	private final JournalLayout layout;
	private final long size;
	private long end;
	private long damaged;
	private int damagedRecords;

	JournalScan(FileChannel file, JournalRecords records, JournalLayout layout) throws IOException {
		this.file = file;
		this.records = records;
		this.layout = layout;
		this.size = file.size();
	}

	/** Where the next record goes: behind everything but a record that was cut short. */
	long end() {
		return end;
	}

	/** How many records are damaged, as far as that can be told. */
	int damagedRecords() {
		return damagedRecords;
	}

	/** How many points they held, if each was a full chunk. */
	long damagedPoints() {
		return damaged;
	}

	JournalScan from(long begin, Visitor visitor) throws IOException {
		end = begin;
		while (end < size) {
			ChunkResult result = result(end);
			if (result != null) {
				visitor.record(end, result);
				end += records.size(end, file);
			} else {
				long next = next(end + 1);
				if (next < 0 && isCutShort(end)) {
					return this;
				}
				long behind = next < 0 ? size : next;
				count(behind - end);
				end = behind;
			}
		}
		return this;
	}

	/** The record at a position; null when it is damaged or none of this study. */
	private ChunkResult result(long position) throws IOException {
		byte[] payload = records.payload(file, position);
		if (payload == null) {
			return null;
		}
		try {
			ChunkResult result = ChunkResult.ofBytes(payload);
			return layout.fits(result) ? result : null;
		} catch (IOException e) {
			return null;
		}
	}

	/** The next record whose checksum is right; -1 when there is none. What cannot be the beginning of one is told from 16 bytes. */
	private long next(long from) throws IOException {
		ByteBuffer block = ByteBuffer.allocate(BLOCK);
		for (long begin = from; begin + JournalRecords.BEGINNING <= size; begin += BLOCK - JournalRecords.BEGINNING + 1) {
			block.clear().limit((int) Math.min(BLOCK, size - begin));
			if (!JournalRecords.read(file, block, begin)) {
				return -1;
			}
			for (int at = 0; at + JournalRecords.BEGINNING <= block.limit(); at++) {
				if (mayBegin(block, at) && begin + at + JournalRecords.size(block.getInt(at)) <= size && result(begin + at) != null) {
					return begin + at;
				}
			}
		}
		return -1;
	}

	private boolean mayBegin(ByteBuffer block, int at) {
		int length = block.getInt(at);
		return length >= JournalRecords.BEGINNING && length <= JournalRecords.LARGEST
				&& layout.fits(block.getInt(at + 4), block.getInt(at + 8), block.getInt(at + 12));
	}

	/** Whether the rest of the file is the beginning of a record that its length says is longer. */
	private boolean isCutShort(long position) throws IOException {
		if (size - position < JournalRecords.BEGINNING) {
			return true;
		}
		ByteBuffer beginning = ByteBuffer.allocate(JournalRecords.BEGINNING);
		return JournalRecords.read(file, beginning, position) && mayBegin(beginning, 0) && position + JournalRecords.size(beginning.getInt(0)) > size;
	}

	private void count(long bytes) {
		long full = layout.pointsIn().applyAsInt(0);
		long each = JournalRecords.size(JournalRecords.BEGINNING + (int) (8 * full * layout.quantities()));
		long lost = Math.max(1, Math.round((double) bytes / each));
		damagedRecords += (int) lost;
		damaged += lost * full;
	}
}
