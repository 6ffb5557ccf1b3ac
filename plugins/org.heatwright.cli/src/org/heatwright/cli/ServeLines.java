// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines of limited length; what a line has beyond the limit is read and forgotten, so that no client fills the memory. */
final class ServeLines {

	/** A longer request is not kept. */
	static final int LONGEST = 16 << 20;

	/**
	 * One line.
	 *
	 * @param bytes   without the line end; empty when the line was too long
	 * @param tooLong whether it was
	 */
	record Line(byte[] bytes, boolean tooLong) {
	}

	private final InputStream in;
	private final byte[] buffer = new byte[1 << 16];
	private int position;
	private int limit;

	ServeLines(InputStream in) {
		this.in = in;
	}

	/** Empty at the end of the stream; a last line may lack its line end. */
	Optional<Line> next() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		boolean tooLong = false;
		boolean any = false;
		while (fill()) {
			any = true;
			int end = position;
			while (end < limit && buffer[end] != '\n') {
				end++;
			}
			tooLong |= line.size() + (end - position) > LONGEST;
			if (tooLong) {
				line = new ByteArrayOutputStream();
			} else {
				line.write(buffer, position, end - position);
			}
			boolean complete = end < limit;
			position = complete ? end + 1 : end;
			if (complete) {
				return Optional.of(new Line(line.toByteArray(), tooLong));
			}
		}
		return any ? Optional.of(new Line(line.toByteArray(), tooLong)) : Optional.empty();
	}

	private boolean fill() throws IOException {
		if (position == limit) {
			position = 0;
			limit = Math.max(0, in.read(buffer));
		}
		return limit > 0;
	}
}
