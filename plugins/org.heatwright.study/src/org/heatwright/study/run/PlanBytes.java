// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.run;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.StudyFile;
import org.heatwright.study.plan.SolverBuild;
import org.heatwright.study.plan.StudyPlan;

/** A plan on its way to another process: the bytes of design and study, never objects, with the key and the build that the other side must find too. */
public record PlanBytes(StudyPlan plan) {

	private static final int LARGEST = 64 << 20;

	public void write(DataOutputStream out) throws IOException {
		out.writeUTF(plan.key().hex());
		out.writeUTF(SolverBuild.current().hex());
		write(DesignFile.toBytes(plan.design().machine()), out);
		write(StudyFile.toBytes(plan.study()), out);
	}

	/** @throws IOException when the bytes are no study, or this program would give other numbers */
	public static StudyPlan read(DataInputStream in) throws IOException {
		String key = in.readUTF();
		SolverBuild build = new SolverBuild(in.readUTF());
		byte[] design = bytes(in);
		byte[] study = bytes(in);
		if (!build.equals(SolverBuild.current())) {
			throw new IOException("the study was planned by another build of the solver (" + build.abbreviated() + ") than this one ("
					+ SolverBuild.current().abbreviated() + "); its numbers could differ");
		}
		StudyPlan plan = StudyPlan.of(DesignFile.load(new ByteArrayInputStream(design), "design.qtm"),
				StudyFile.load(new ByteArrayInputStream(study), "study.qts").study());
		if (!plan.key().hex().equals(key)) {
			throw new IOException("the study was planned by another version of Heatwright or on another kind of processor; its numbers could differ in the last bit");
		}
		return plan;
	}

	private static void write(byte[] bytes, DataOutputStream out) throws IOException {
		out.writeInt(bytes.length);
		out.write(bytes);
	}

	private static byte[] bytes(DataInputStream in) throws IOException {
		int length = in.readInt();
		if (length < 0 || length > LARGEST) {
			throw new IOException("a study of " + length + " bytes cannot be");
		}
		return in.readNBytes(length);
	}
}
