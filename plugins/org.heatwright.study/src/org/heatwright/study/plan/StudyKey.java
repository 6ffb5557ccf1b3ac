// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.analysis.HeatwrightVersion;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.io.StudyFile;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.study.Study;
import org.heatwright.model.study.StudyPackage;

/**
 * The fingerprint of everything that the numbers of a study depend on: the design, what is varied and recorded, the cut into chunks, the version of the solver
 * and the kind of processor (whose
 * exponential function may differ in the last bit). The layout of the design, its notes and how its file is formatted do not count, nor do names and comments
 * of the study, and where its design lies. Two studies with one key have the same bytes as their result.
 */
public record StudyKey(String hex) {

	private static final int SHORT = 16;

	static StudyKey of(LoadedDesign design, Study study, int chunkSize) {
		MessageDigest digest = sha256();
		digest.update((hex(DesignFile.toBytes(essence(design.machine()))) + "\n" + HeatwrightVersion.NUMBER + "\n" + System.getProperty("os.arch") + "\n"
				+ chunkSize + "\n").getBytes(StandardCharsets.UTF_8));
		digest.update(StudyFile.toBytes(essence(study)));
		return new StudyKey(HexFormat.of().formatHex(digest.digest()));
	}

	/** Of other work on the same plan, such as a search with its settings. */
	public StudyKey with(byte[] more) {
		MessageDigest digest = sha256();
		digest.update(bytes());
		return new StudyKey(HexFormat.of().formatHex(digest.digest(more)));
	}

	/** The machine without what is drawn, written or cited about it. */
	private static Machine essence(Machine machine) {
		Machine essence = EcoreUtil.copy(machine);
		essence.setLayout(null);
		essence.getCitations().clear();
		essence.getNotes().clear();
		return essence;
	}

	private static Study essence(Study study) {
		Study essence = EcoreUtil.copy(study);
		essence.setId(null);
		essence.setName(null);
		essence.setComment(null);
		essence.eUnset(StudyPackage.Literals.STUDY__DESIGN);
		essence.getAxes().forEach(axis -> {
			axis.setId(null);
			axis.setName(null);
			axis.setComment(null);
		});
		essence.getObjectives().clear();
		essence.getConstraints().clear();
		essence.setSearch(null);
		return essence;
	}

	private static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(sha256().digest(bytes));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	public byte[] bytes() {
		return HexFormat.of().parseHex(hex);
	}

	/** Enough of it to name a file. */
	public String abbreviated() {
		return hex.substring(0, SHORT);
	}
}
