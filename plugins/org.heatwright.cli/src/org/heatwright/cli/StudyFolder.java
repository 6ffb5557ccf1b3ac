// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.io.DesignCopy;
import org.heatwright.model.io.StudyFile;
import org.heatwright.model.machine.Element;
import org.heatwright.model.study.Study;
import org.heatwright.study.StudyException;
import org.heatwright.study.plan.StudyKey;
import org.heatwright.study.result.ResultFolder;

/**
 * A folder holds the results of one study, which {@code study.qts} in it describes, or the study file beside it. Another study does not replace it.
 *
 * @param folder where journal and results lie
 * @param file   what the user named: a study, or a design
 * @param design of the study
 */
record StudyFolder(Path folder, Path file, Path design) {

	/**
	 * @param key of the journal of the study
	 * @throws StudyException when the results of another study lie here, with the way out
	 */
	void requireOwn(Study study, StudyKey key) throws IOException {
		Path described = folder.resolve(ResultFolder.OWN_NAME);
		if (Files.exists(described)) {
			if (!isDescribedBy(described, study)) {
				throw new StudyException(folder + " holds another study (" + ResultFolder.OWN_NAME + "); put this one elsewhere, such as -o " + free());
			}
		} else if (!isBeside(study) && holdsOthers(key)) {
			throw new StudyException(folder + " holds the results of another study; put this one elsewhere, such as -o " + free());
		}
	}

	/** Writes the description, unless it lies here, or beside its results, as it is. */
	void keep(Study study) throws IOException {
		Path described = folder.resolve(ResultFolder.OWN_NAME);
		if (isBeside(study) || Files.exists(described) && isDescribedBy(described, study)) {
			return;
		}
		describe(study);
	}

	/** Writes the description in any case. */
	void describe(Study study) throws IOException {
		Files.createDirectories(folder);
		Study kept = DesignCopy.of(study);
		kept.setDesign(StudyFile.nameOf(design, folder));
		StudyFile.save(kept, folder.resolve(ResultFolder.OWN_NAME));
	}

	/** Whether this is where the results of the file itself lie. */
	private boolean isBeside(Study study) throws IOException {
		return file.toString().endsWith(StudyArguments.EXTENSION)
				&& ResultFolder.of(file).toAbsolutePath().normalize().equals(folder.toAbsolutePath().normalize()) && isDescribedBy(file, study);
	}

	private boolean isDescribedBy(Path other, Study study) throws IOException {
		Study found;
		try {
			found = StudyFile.load(other).study();
		} catch (IOException e) {
			throw new StudyException(other + " cannot be read, so whose results lie in " + folder + " is not known (" + e.getMessage()
					+ "); put this study elsewhere, such as -o " + free());
		}
		if (found.getDesign() == null || !Arrays.equals(essence(found), essence(study))) {
			return false;
		}
		Path named = StudyFile.design(other, found.getDesign());
		return Files.exists(named) && Files.isSameFile(named, design);
	}

	/** What is asked for, without names, comments and where the design lies. */
	private static byte[] essence(Study study) {
		Study essence = EcoreUtil.copy(study);
		essence.setDesign(null);
		strip(essence);
		for (TreeIterator<EObject> all = essence.eAllContents(); all.hasNext();) {
			if (all.next() instanceof Element element) {
				strip(element);
			}
		}
		return StudyFile.toBytes(essence);
	}

	private static void strip(Element element) {
		element.setId(null);
		element.setName(null);
		element.setComment(null);
	}

	private boolean holdsOthers(StudyKey key) throws IOException {
		if (!Files.isDirectory(folder)) {
			return false;
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(each -> each.getFileName().toString()).anyMatch(name -> name.endsWith(".journal") && !name.startsWith(key.abbreviated()));
		}
	}

	private Path free() {
		Path plain = folder.getFileName() == null ? folder.toAbsolutePath().normalize() : folder;
		int number = 2;
		while (Files.exists(plain.resolveSibling(plain.getFileName() + "-" + number))) {
			number++;
		}
		return plain.resolveSibling(plain.getFileName() + "-" + number);
	}
}
