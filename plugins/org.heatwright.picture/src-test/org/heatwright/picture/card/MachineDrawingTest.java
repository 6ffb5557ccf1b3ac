// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.gallery.Gallery;
import org.heatwright.gallery.GalleryMachine;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.figure.FigureFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

/** The drawing without a display: names and numbers are on it, in all three kinds of file, always in the same bytes. */
class MachineDrawingTest {

	private static final Machine MASER = Gallery.find("three-level-maser").orElseThrow().open().machine();
	private static final Analysis SOLVED = Analyzer.analyze(MASER, AnalysisOptions.defaults(), Progress.NONE);

	private static MachineDrawing maser() {
		return MachineDrawing.of(MASER, Optional.of(SOLVED));
	}

	@Test
	void svgShowsNamesAndCurrents() throws Exception {
		Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(FigureFile.SVG.bytes(maser(), Scheme.LIGHT)));
		String text = svg.getDocumentElement().getTextContent();
		for (String shown : new String[] { "hot", "cold", "work", "upper", "J = 0.002519", "J = \u22120.0008395", "engine", "P = 0.00167903",
				"\u03b7 = 0.6667 (Carnot 0.9)" }) {
			assertTrue(text.contains(shown), () -> shown + " is not in " + text);
		}
		assertEquals("0 0 1028 493", svg.getDocumentElement().getAttribute("viewBox"));
	}

	private static String solved(String name) {
		Machine machine = Gallery.find(name).orElseThrow().open().machine();
		return new String(FigureFile.SVG.bytes(MachineDrawing.of(machine, Optional.of(Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE))),
				Scheme.LIGHT), StandardCharsets.UTF_8);
	}

	@Test
	void strokesStandOnTheirLoopWithTheirHeat() {
		String svg = solved("superabsorption-otto");
		Machine machine = Gallery.find("superabsorption-otto").orElseThrow().open().machine();
		((org.heatwright.model.cycle.StrokeCycle) machine.getCycle()).getStrokes()
				.forEach(stroke -> assertTrue(svg.contains(">" + org.heatwright.model.edit.DesignLabels.name(stroke) + "<"),
						org.heatwright.model.edit.DesignLabels.name(stroke)));
		assertTrue(svg.contains(", Q = ") && svg.contains("per cycle"), svg);
	}

	/** At one temperature everywhere only rounding errors are left, and they are not drawn as flow. */
	@Test
	void whatIsNoLargerThanItsErrorDoesNotFlow() {
		Machine machine = Gallery.find("three-level-maser").orElseThrow().open().machine();
		machine.getBaths().forEach(bath -> {
			bath.setTemperature("2");
			bath.setSpectrum(EcoreUtil.copy(machine.getBaths().get(0).getSpectrum()));
		});
		Analysis analysis = Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE);
		String svg = new String(FigureFile.SVG.bytes(MachineDrawing.of(machine, Optional.of(analysis)), Scheme.LIGHT), StandardCharsets.UTF_8);
		assertTrue(analysis.baths().stream().anyMatch(bath -> bath.heatCurrent() != 0), "no rounding error is left to be drawn");
		assertEquals(4, svg.split(">J = 0<", -1).length, svg);
	}

	@Test
	void aBatterySaysItsCharge() {
		String svg = solved("collective-battery");
		assertTrue(svg.contains("charged to ") && svg.contains("ergotropy ") && svg.contains("Charging, all together"), svg);
	}

	@Test
	void anIdealCycleSaysItsKind() {
		assertTrue(solved("carnot-cycle").contains("Ideal Carnot cycle"));
	}

	@Test
	void aNoteIsJoinedToWhatItIsAbout() {
		Machine machine = Gallery.find("three-level-maser").orElseThrow().open().machine();
		var note = org.heatwright.model.machine.MachineFactory.eINSTANCE.createNote();
		note.setText("Mind the load");
		machine.getNotes().add(note);
		String alone = new String(FigureFile.SVG.bytes(MachineDrawing.of(machine, Optional.empty()), Scheme.LIGHT), StandardCharsets.UTF_8);
		note.setAbout(machine.getCouplings().get(0));
		String joined = new String(FigureFile.SVG.bytes(MachineDrawing.of(machine, Optional.empty()), Scheme.LIGHT), StandardCharsets.UTF_8);
		assertFalse(alone.contains("stroke-dasharray=\"6"), alone);
		assertTrue(joined.contains("stroke-dasharray") && joined.length() > alone.length(), joined);
	}

	@Test
	void withoutAnAnalysisThereAreNoNumbers() {
		String svg = new String(FigureFile.SVG.bytes(MachineDrawing.of(MASER, Optional.empty()), Scheme.LIGHT), StandardCharsets.UTF_8);
		assertFalse(svg.contains("J = "));
		assertTrue(svg.contains("T = 5"));
	}

	@Test
	void pdfHasTheSameTextAndEmbeddedFonts() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(FigureFile.PDF.bytes(maser(), Scheme.LIGHT))) {
			String text = new PDFTextStripper().getText(pdf);
			assertTrue(text.contains("J = 0.002519"), text);
			assertEquals(1028 * 0.75, pdf.getPage(0).getMediaBox().getWidth(), 1e-3);
		}
	}

	@Test
	void pngHasTwoPixelsForEachPoint() throws IOException {
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(FigureFile.PNG.bytes(maser(), Scheme.DARK)));
		Dimension size = maser().size();
		assertEquals(2 * size.width, image.getWidth());
		assertEquals(2 * size.height, image.getHeight());
		assertEquals(Scheme.DARK.sheet().getRGB(), image.getRGB(2, 2));
	}

	@ParameterizedTest
	@EnumSource
	void equalDrawingsAreEqualBytes(FigureFile file) {
		assertArrayEquals(file.bytes(maser(), Scheme.LIGHT), file.bytes(maser(), Scheme.LIGHT));
	}

	@Test
	void everyGalleryMachineIsDrawn() {
		for (GalleryMachine each : Gallery.machines()) {
			Machine machine = each.open().machine();
			String svg = new String(FigureFile.SVG.bytes(MachineDrawing.of(machine, Optional.empty()), Scheme.LIGHT), StandardCharsets.UTF_8);
			machine.getBaths().forEach(bath -> assertTrue(svg.contains(">" + org.heatwright.model.edit.DesignLabels.name(bath) + "<"), each.name()));
		}
	}
}
