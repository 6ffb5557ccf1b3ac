// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.run;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;

import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.StudyFile;
import org.heatwright.study.plan.StudyPlan;

/**
 * A plan on its way to another process: the bytes of design and study, never objects, and the key that the other side must find too. A process of another version of the program refuses it.
 *
 * @param design the canonical design file
 * @param study  the canonical study file
 * @param key    of the plan
 */
public record StudyJob(byte[] design, byte[] study, String key) implements Serializable {

	private static final int LARGEST = 64 << 20;

	public static StudyJob of(StudyPlan plan) {
		return new StudyJob(DesignFile.toBytes(plan.design().machine()), StudyFile.toBytes(plan.study()), plan.key().hex());
	}

	/** @throws IOException when the bytes are no study, or this version of the program would give other numbers */
	public StudyPlan plan() throws IOException {
		StudyPlan plan = StudyPlan.of(DesignFile.load(new ByteArrayInputStream(design), "design.qtm"), StudyFile.load(new ByteArrayInputStream(study), "study.qts").study());
		if (!plan.key().hex().equals(key)) {
			throw new IOException("the study was planned by another version of Heatwright or on another kind of processor; its numbers could differ in the last bit");
		}
		return plan;
	}

	public void write(DataOutputStream out) throws IOException {
		out.writeUTF(key);
		out.writeInt(design.length);
		out.write(design);
		out.writeInt(study.length);
		out.write(study);
	}

	public static StudyJob read(DataInputStream in) throws IOException {
		String key = in.readUTF();
		return new StudyJob(bytes(in), bytes(in), key);
	}

	private static byte[] bytes(DataInputStream in) throws IOException {
		int length = in.readInt();
		if (length < 0 || length > LARGEST) {
			throw new IOException("a study of " + length + " bytes cannot be");
		}
		return in.readNBytes(length);
	}
}
