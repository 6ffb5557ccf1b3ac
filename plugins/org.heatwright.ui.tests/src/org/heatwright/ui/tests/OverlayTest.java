// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.jface.viewers.StructuredSelection;
import org.heatwright.diagram.editor.ImageActions;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.diagram.editor.PrintDrawing;
import org.heatwright.diagram.figures.CardFigure;
import org.heatwright.diagram.figures.CouplingFigure;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.bath.Bath;
import org.heatwright.picture.card.BathCard;
import org.heatwright.picture.card.CycleCard;
import org.heatwright.picture.card.LadderCard;
import org.heatwright.workspace.MachineProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the result writes onto the drawing, and the drawing as a picture. */
class OverlayTest {

	private Workbench workbench;

	@BeforeEach
	void begin() {
		workbench = new Workbench();
		Workbench.shell().setBounds(0, 0, 1500, 950);
	}

	@AfterEach
	void end() {
		workbench.close();
	}

	private static CardFigure figure(MachineEditor editor, Object element) {
		return (CardFigure) ((GraphicalEditPart) Workbench.viewer(editor).getEditPartRegistry().get(element)).getFigure();
	}

	private static void waitForNumbers(MachineEditor editor) {
		Workbench.until(() -> editor.latestAnalysis().isPresent() && !editor.isStale(), "the machine is solved");
	}

	@Test
	void theBadgeFollowsTheRegime() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "regimes");
		waitForNumbers(editor);
		assertEquals("engine", ((CycleCard) Workbench.card(editor, editor.machine().getCycle())).badge());
		set(editor, "hot", "1");
		waitForNumbers(editor);
		assertEquals("refrigerator", ((CycleCard) Workbench.card(editor, editor.machine().getCycle())).badge());
		set(editor, "hot", "0.2");
		waitForNumbers(editor);
		assertFalse("engine".equals(((CycleCard) Workbench.card(editor, editor.machine().getCycle())).badge()));
	}

	private static final String TWO_LEVELS = """
			<?xml version="1.0" encoding="UTF-8"?>
			<machine:Machine xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
			xmlns:machine="http://www.heatwright.org/machine/1.0"
			    xmlns:array="http://www.heatwright.org/array/1.0" xmlns:bath="http://www.heatwright.org/bath/1.0" xmlns:cycle="http://www.heatwright.org/cycle/1.0" \
			    id="two" name="Two levels">
			  <medium xsi:type="array:LevelSystem" id="medium"><levels id="ground" energy="0"/><levels id="upper" energy="2"/></medium>
			  <baths id="hot" role="HOT" temperature="1.2"><spectrum xsi:type="bath:ConstantRate" rate="0.02"/></baths>
			  <baths id="cold" role="COLD" temperature="1"><spectrum xsi:type="bath:ConstantRate" rate="0.02"/></baths>
			  <couplings id="warm" bath="hot"><channels id="warm.0"><operator xsi:type="bath:TransitionOperator" upper="upper" lower="ground"/></channels></couplings>
			  <couplings id="cool" bath="cold"><channels id="cool.0"><operator xsi:type="bath:TransitionOperator" upper="upper" lower="ground"/></channels></couplings>
			  <cycle xsi:type="cycle:ContinuousCycle" id="cycle"><drive id="field" frequency="2" amplitude="0.05" upper="upper" lower="ground"/></cycle>
			</machine:Machine>
			""";

	/** What the badge of a machine says when it is solved. */
	private String badge(String design, String name) throws Exception {
		MachineEditor editor = workbench.open(MachineProject.create(MachineProject.open("Tests"), name, design.getBytes(StandardCharsets.UTF_8)));
		waitForNumbers(editor);
		return ((CycleCard) Workbench.card(editor, editor.machine().getCycle())).badge();
	}

	@Test
	void theBadgeKnowsEveryRegime() throws Exception {
		assertEquals("heater", badge(TWO_LEVELS, "heater"), "a strong field heats both baths");
		assertEquals("accelerator", badge(TWO_LEVELS.replace("temperature=\"1.2\"", "temperature=\"12\""), "accelerator"),
				"a field helps the heat from a hot bath to a cold one");
		assertEquals("idle", badge(TWO_LEVELS.replace("temperature=\"1.2\"", "temperature=\"1\"")
				.replace("<drive id=\"field\" frequency=\"2\" amplitude=\"0.05\" upper=\"upper\" lower=\"ground\"/>", ""), "idle"));
		assertEquals("heat flow", badge(TWO_LEVELS.replace("<drive id=\"field\" frequency=\"2\" amplitude=\"0.05\" upper=\"upper\" lower=\"ground\"/>", ""), "flow"));
		MachineEditor absorbing = workbench.open("absorption-refrigerator", "absorbing");
		waitForNumbers(absorbing);
		assertEquals(org.heatwright.physics.thermo.Regime.ABSORPTION_REFRIGERATOR, absorbing.latestAnalysis().orElseThrow().regime().orElseThrow());
	}

	@Test
	void aHeatPumpIsCalledOne() throws Exception {
		MachineEditor editor = workbench.open("maser-heat-pump", "pumping");
		waitForNumbers(editor);
		assertEquals("heat pump", ((CycleCard) Workbench.card(editor, editor.machine().getCycle())).badge());
	}

	@Test
	void theDriveIsAWaveOnTheLadderWithItsStrengthAndItsDetuning() throws Exception {
		MachineEditor editor = workbench.open("driven-maser", "driven");
		waitForNumbers(editor);
		LadderCard resonant = (LadderCard) Workbench.card(editor, editor.machine().getMedium());
		CardFigure figure = figure(editor, editor.machine().getMedium());
		assertEquals("resonant", resonant.ladder().drive().orElseThrow().tuning());
		assertTrue(hoverOf(figure).contains("Coherent drive between middle and upper"), hoverOf(figure));
		Workbench.picture("journey-drive");
		var drive = ((org.heatwright.model.cycle.ContinuousCycle) editor.machine().getCycle()).getDrive();
		editor.getEditingDomain().getCommandStack()
				.execute(editor.commands().contents().set(drive, org.heatwright.model.cycle.CyclePackage.Literals.COHERENT_DRIVE__FREQUENCY, "1.6").command());
		waitForNumbers(editor);
		LadderCard ladder = (LadderCard) Workbench.card(editor, editor.machine().getMedium());
		assertEquals("\u0394 = \u22120.4", ladder.ladder().drive().orElseThrow().tuning());
		assertTrue(ladder.plan().drive().top() > ladder.plan().height(3) + 5, "its quantum ends below the upper level");
		Workbench.picture("journey-drive-detuned");
	}

	private static String hoverOf(org.eclipse.draw2d.IFigure figure) {
		return ((org.eclipse.draw2d.Label) figure.getToolTip()).getText();
	}

	@Test
	void aGaugeComparesTheCurrentWithBothBoundsAndItsHoverTextSaysSo() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "gauged");
		waitForNumbers(editor);
		for (String id : new String[] { "hot", "cold", "work" }) {
			var bath = editor.latestAnalysis().orElseThrow().bath(id).orElseThrow();
			BathCard.Gauge gauge = ((BathCard) Workbench.card(editor, Workbench.element(editor, id))).gauge().orElseThrow();
			CardFigure shown = figure(editor, Workbench.element(editor, id));
			assertEquals(Math.abs(bath.heatCurrent()) / bath.bounds().bound1(), gauge.saturation(), 1e-15, id);
			assertEquals(bath.bounds().bound2() / bath.bounds().bound1(), gauge.bound2(), 1e-15, id);
			assertTrue(hoverOf(shown).contains("of Bound 2") && hoverOf(shown).contains("of Bound 1"), hoverOf(shown));
		}
		MachineEditor burst = workbench.open("superradiance", "burst");
		waitForNumbers(burst);
		Bath only = burst.machine().getBaths().get(0);
		var bath = burst.latestAnalysis().orElseThrow().bath(only.getId()).orElseThrow();
		BathCard.Gauge first = ((BathCard) Workbench.card(burst, only)).gauge().orElseThrow();
		assertEquals(Math.abs(bath.instantaneousHeatCurrent()) / bath.bounds().bound1(), first.saturation(), 1e-15,
				"a single bath shows how the heat begins to flow");
	}

	@Test
	void theLastResultIsGreyUntilTheNewOneIsThere() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "stale");
		waitForNumbers(editor);
		var wire = (CouplingFigure) ((GraphicalEditPart) Workbench.viewer(editor).getEditPartRegistry().get(Workbench.element(editor, "pump"))).getFigure();
		var fresh = wire.getForegroundColor().getRGB();
		org.eclipse.core.runtime.jobs.Job.getJobManager().suspend();
		try {
			set(editor, "hot", "8");
			assertTrue(editor.isStale());
			Workbench.picture("journey-stale");
			assertTrue(editor.isStale(), "nothing is solved meanwhile");
			assertEquals("engine", ((CycleCard) Workbench.card(editor, editor.machine().getCycle())).badge(), "the last result is still there");
			assertFalse(fresh.equals(wire.getForegroundColor().getRGB()));
			assertTrue(wire.getForegroundColor().getRGB().getHSB()[1] < fresh.getHSB()[1], "paler");
		} finally {
			org.eclipse.core.runtime.jobs.Job.getJobManager().resume();
		}
		waitForNumbers(editor);
		assertEquals(fresh, wire.getForegroundColor().getRGB());
	}

	private static void set(MachineEditor editor, String bath, String temperature) {
		Bath element = (Bath) Workbench.element(editor, bath);
		editor.getEditingDomain().getCommandStack()
				.execute(editor.commands().contents().set(element, org.heatwright.model.bath.BathPackage.Literals.BATH__TEMPERATURE, temperature).command());
	}

	@Test
	void whatIsWrongIsFlaggedOnItsFigureAndTheFlagGoesAway() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "flagged");
		waitForNumbers(editor);
		Object cold = Workbench.element(editor, "cold");
		assertFalse(figure(editor, cold).flagText().contains("temperature"), figure(editor, cold).flagText());
		set(editor, "cold", "-1");
		Workbench.until(() -> figure(editor, cold).flagText().contains("-1"), "the bath is flagged");
		assertTrue(hoverOf(figure(editor, cold)).contains("-1"), "the mouse says why: " + hoverOf(figure(editor, cold)));
		assertTrue(editor.bannerText().startsWith("Rejected"));
		Workbench.picture("journey-flag");
		set(editor, "cold", "0.5");
		Workbench.until(() -> !figure(editor, cold).flagText().contains("-1"), "the flag is lowered");
		Workbench.until(() -> editor.bannerText().isEmpty(), "the banner is gone");
	}

	@Test
	void aLargerArrayGivesMoreAndTheWiresSaySo() throws Exception {
		MachineEditor editor = workbench.open("dicke-ladder-three-baths", "larger");
		waitForNumbers(editor);
		QubitArray array = (QubitArray) editor.machine().getMedium();
		double before = editor.latestAnalysis().orElseThrow().baths().stream().mapToDouble(bath -> Math.abs(bath.heatCurrent())).max().orElseThrow();
		String size = array.getSize();
		Workbench.select(editor, array);
		Rectangle box = ((org.heatwright.diagram.parts.Editable) Workbench.viewer(editor).getEditPartRegistry().get(array)).spots().get(1).box();
		Workbench.doubleClick(editor, box.getCenter().x, box.getCenter().y);
		assertEquals(size, Workbench.typing(editor).getText());
		Workbench.typeOver(editor, "2*(" + size + ")");
		waitForNumbers(editor);
		double after = editor.latestAnalysis().orElseThrow().baths().stream().mapToDouble(bath -> Math.abs(bath.heatCurrent())).max().orElseThrow();
		assertTrue(after > before, before + " -> " + after);
		Workbench.picture("journey-array");
	}

	@Test
	void aBatteryIsChargedOnTheDrawing() throws Exception {
		MachineEditor editor = workbench.empty("battery");
		Workbench.insert(editor, "qubit");
		Workbench.select(editor);
		Workbench.insert(editor, "charging");
		Workbench.until(() -> editor.latestAnalysis().filter(analysis -> analysis.battery().isPresent()).isPresent(), "the battery is charged");
		Workbench.until(() -> ((CycleCard) Workbench.card(editor, editor.machine().getCycle())).badge().startsWith("charged to"), "its badge says so");
		double ergotropy = editor.latestAnalysis().orElseThrow().battery().orElseThrow().ergotropy();
		assertTrue(ergotropy > 0.9, "half a Rabi period fills a qubit: " + ergotropy);
		Workbench.picture("journey-battery");
	}

	@Test
	void everyGalleryMachineIsDrawnAndSolved() throws Exception {
		for (String name : Gallery.names()) {
			MachineEditor editor = workbench.open(name, "drawn-" + name);
			Workbench.until(() -> editor.latestAnalysis().isPresent(), name + " is solved");
			List<Rectangle> boxes = ((List<?>) Workbench.viewer(editor).getContents().getChildren()).stream()
					.map(part -> ((GraphicalEditPart) part).getFigure().getBounds()).toList();
			boxes.forEach(box -> assertTrue(box.width > 50, name));
			boxes.forEach(box -> assertEquals(1, boxes.stream().filter(box::intersects).count(), name + ": only itself stands at " + box));
			Workbench.page().closeEditor(editor, false);
		}
	}

	@Test
	void theDrawingIsExportedInThreeFormats(@TempDir Path folder) throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "exported");
		waitForNumbers(editor);
		for (String ending : new String[] { "svg", "pdf", "png" }) {
			Path file = folder.resolve("maser." + ending);
			var job = ImageActions.write(editor, file);
			Workbench.until(() -> job.getResult() != null, ending + " is written");
			assertTrue(job.getResult().isOK(), job.getResult().getMessage());
			assertTrue(Files.size(file) > 2000);
		}
		assertTrue(Files.readString(folder.resolve("maser.svg")).contains("0.002519"), "the heat current is in the picture");
		assertEquals("%PDF", new String(Files.readAllBytes(folder.resolve("maser.pdf")), 0, 4, StandardCharsets.US_ASCII));
	}

	@Test
	void aPageHoldsTheWholeDrawingInItsProportions() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "printed");
		waitForNumbers(editor);
		var page = PrintDrawing.page(editor);
		assertTrue(page.width > 3000, "sharp on paper");
		assertEquals(0xffffff, page.palette.getRGB(page.getPixel(5, 5)).hashCode() & 0xffffff);
		var place = PrintDrawing.fitted(new org.eclipse.swt.graphics.Rectangle(0, 0, 400, 100), new org.eclipse.swt.graphics.Rectangle(10, 10, 200, 300));
		assertEquals(new org.eclipse.swt.graphics.Rectangle(10, 135, 200, 50), place);
	}

	@Test
	void theOutlineAndThePropertiesFollowAnItemOnACard() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "item");
		Object upper = Workbench.element(editor, "upper");
		Workbench.select(editor, upper);
		StructuredSelection selection = (StructuredSelection) editor.getSite().getSelectionProvider().getSelection();
		assertEquals(upper, ((org.eclipse.core.runtime.IAdaptable) selection.getFirstElement()).getAdapter(org.eclipse.emf.ecore.EObject.class));
	}
}
