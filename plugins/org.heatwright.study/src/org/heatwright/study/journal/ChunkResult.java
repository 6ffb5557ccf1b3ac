// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers of one finished chunk. As bytes: chunk, points, quantities, the values row by row (big-endian doubles, NaN in one form), then each failed point
 * with its reason. The same numbers give
 * the same bytes.
 *
 * @param chunk      its number in the plan
 * @param points     how many points it has
 * @param quantities how many numbers each point has
 * @param values     row by row; NaN where there is no number
 * @param failures   the failed points, counted from the chunk's first, with the reason
 */
public record ChunkResult(int chunk, int points, int quantities, double[] values, Map<Integer, String> failures) {

	private static final int LONGEST_REASON = 500;

	public ChunkResult {
		if (values.length != points * quantities) {
			throw new IllegalArgumentException(values.length + " values for " + points + " points with " + quantities + " quantities");
		}
		failures = java.util.Collections.unmodifiableMap(new TreeMap<>(failures));
	}

	public double value(int point, int quantity) {
		return values[point * quantities + quantity];
	}

	/** The canonical form. */
	public byte[] toBytes() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 + 8 * values.length);
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.writeInt(chunk);
			out.writeInt(points);
			out.writeInt(quantities);
			ByteBuffer buffer = ByteBuffer.allocate(8 * values.length);
			for (double value : values) {
				buffer.putLong(Double.doubleToLongBits(value));
			}
			out.write(buffer.array());
			out.writeInt(failures.size());
			for (Map.Entry<Integer, String> failure : failures.entrySet()) {
				out.writeInt(failure.getKey());
				String reason = failure.getValue();
				out.writeUTF(reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	/** @throws IOException when the bytes are not what {@link #toBytes} writes */
	public static ChunkResult ofBytes(byte[] bytes) throws IOException {
		try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
			int chunk = in.readInt();
			int points = in.readInt();
			int quantities = in.readInt();
			if (chunk < 0 || points < 0 || quantities < 0 || 8L * points * quantities > bytes.length) {
				throw new IOException("a record of a study claims " + points + " points with " + quantities + " quantities in " + bytes.length + " bytes");
			}
			double[] values = new double[points * quantities];
			ByteBuffer buffer = ByteBuffer.wrap(in.readNBytes(8 * values.length));
			for (int i = 0; i < values.length; i++) {
				values[i] = buffer.getDouble();
			}
			Map<Integer, String> failures = new TreeMap<>();
			for (int count = in.readInt(); count > 0; count--) {
				failures.put(in.readInt(), in.readUTF());
			}
			return new ChunkResult(chunk, points, quantities, values, failures);
		}
	}
}
