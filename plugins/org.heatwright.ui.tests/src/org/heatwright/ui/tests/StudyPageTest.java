// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.ui.ide.IDE;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.io.StudyFile;
import org.heatwright.model.study.Study;
import org.heatwright.model.study.StudyFactory;
import org.heatwright.study.plan.StudyText;
import org.heatwright.ui.study.StudyPage;
import org.heatwright.workspace.MachineProject;
import org.junit.jupiter.api.Test;

/** A study opens as a page, is computed, and opens again another day with what was done. */
class StudyPageTest {

	private static final String LINES = "over hot.temperature=1..10:60\nover middle.energy=0.2..2.8:50\nrecord power\nrecord regime\n";

	@Test
	void opensComputesAndOpensAgain() throws Exception {
		Workbench.shell().setBounds(0, 0, 1500, 950);
		IProject project = MachineProject.open("Tests");
		IFile design = MachineProject.create(project, "studied", Gallery.find("three-level-maser").orElseThrow().bytes());
		Study study = StudyFactory.eINSTANCE.createStudy();
		study.setDesign(design.getName());
		StudyText.read(LINES, study);
		Path path = design.getLocation().toPath().resolveSibling("studied.qts");
		StudyFile.save(study, path);
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
		IFile file = project.getFile(design.getProjectRelativePath().removeLastSegments(1).append("studied.qts"));
		StudyPage page = (StudyPage) IDE.openEditor(Workbench.page(), file);
		Workbench.until(() -> page.status().contains("none computed"), "it says that nothing is done");
		assertFalse(page.hasPicture());
		page.toggle();
		Workbench.until(() -> page.status().startsWith("3000 of 3000"), "it is computed");
		assertTrue(page.hasPicture());
		assertTrue(Files.exists(path.resolveSibling("studied.results").resolve("results.csv")));
		Workbench.picture("study");
		Workbench.page().closeEditor(page, false);
		StudyPage again = (StudyPage) IDE.openEditor(Workbench.page(), file);
		Workbench.until(() -> again.status().startsWith("3000 of 3000") && again.hasPicture(), "it shows what was done");
		assertEquals("3000 of 3000 points are computed", again.status());
		Workbench.page().closeEditor(again, false);
	}
}
