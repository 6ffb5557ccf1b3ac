// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.job;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.heatwright.study.optimum.SearchWork;
import org.heatwright.study.run.ChunkWork;
import org.heatwright.study.run.SweepWork;

/**
 * Work on its way to another process, as bytes. A process of another build or version of the program refuses it.
 *
 * @param bytes what {@link ChunkWork#write} wrote
 */
public record StudyJob(byte[] bytes) implements Serializable {

	private static final int LARGEST = 128 << 20;

	public static StudyJob of(ChunkWork work) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		work.write(new DataOutputStream(bytes));
		return new StudyJob(bytes.toByteArray());
	}

	/** The same for the same work, and for no other. */
	public String name() {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	/** @throws IOException when the bytes are no work, or this build of the program would give other numbers */
	public ChunkWork work() throws IOException {
		DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
		String kind = in.readUTF();
		return switch (kind) {
			case SweepWork.KIND -> SweepWork.read(in);
			case SearchWork.KIND -> SearchWork.read(in);
			default -> throw new IOException("work of the kind \"" + kind + "\" is unknown");
		};
	}

	public static StudyJob read(DataInputStream in) throws IOException {
		int length = in.readInt();
		if (length < 0 || length > LARGEST) {
			throw new IOException("a study of " + length + " bytes cannot be");
		}
		return new StudyJob(in.readNBytes(length));
	}
}
