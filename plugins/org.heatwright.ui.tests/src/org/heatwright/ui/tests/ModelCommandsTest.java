// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.gef.commands.CompoundCommand;
import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.diagram.commands.Clip;
import org.heatwright.diagram.commands.ModelCommand;
import org.heatwright.diagram.commands.ModelCommandStack;
import org.heatwright.diagram.commands.ModelCommands;
import org.heatwright.model.array.ArrayFactory;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.CompositeMedium;
import org.heatwright.model.array.Level;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.bath.OhmicSpectrum;
import org.heatwright.model.bath.SpectralDensity;
import org.heatwright.model.bath.WhiteNoise;
import org.heatwright.model.edit.DesignAdapterFactory;
import org.heatwright.model.edit.NewElements;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.DesignResource;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.NodeLayout;
import org.heatwright.physics.Progress;
import org.junit.jupiter.api.Test;

/** Every change that the diagram makes to a machine: what it does, and that undo and redo are exact. Needs no workbench. */
class ModelCommandsTest {

	private static final Rectangle SOMEWHERE = new Rectangle(10, 20, 150, 110);

	private final BasicCommandStack stack = new BasicCommandStack();
	private final ModelCommandStack commandStack = new ModelCommandStack(stack);

	private Machine open(Machine machine) {
		AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(new DesignAdapterFactory(), stack);
		DesignResource resource = new DesignResource(URI.createURI("memory:/machine.qtm"));
		domain.getResourceSet().getResources().add(resource);
		resource.getContents().add(machine);
		commands = new ModelCommands(domain, machine);
		return machine;
	}

	private ModelCommands commands;

	private static Machine maser() throws Exception {
		try (var in = new java.io.ByteArrayInputStream(org.heatwright.gallery.Gallery.find("three-level-maser").orElseThrow().bytes())) {
			return DesignFile.load(in, "maser").machine();
		}
	}

	/** Executes, undoes, redoes, and compares with what was there before and after. */
	private void runAndReturn(Machine machine, org.eclipse.gef.commands.Command command) {
		Machine before = EcoreUtil.copy(machine);
		commandStack.execute(command);
		Machine after = EcoreUtil.copy(machine);
		commandStack.undo();
		assertTrue(EcoreUtil.equals(before, machine), command.getLabel() + ": undo left something changed");
		commandStack.redo();
		assertTrue(EcoreUtil.equals(after, machine), command.getLabel() + ": redo made something else");
	}

	private static Element byId(Machine machine, String id) {
		List<Element> all = new ArrayList<>();
		machine.eAllContents().forEachRemaining(object -> {
			if (object instanceof Element element && id.equals(element.getId())) {
				all.add(element);
			}
		});
		return all.get(0);
	}

	@Test
	void severalNodesMoveWhereTheFileHasNoLayout() throws Exception {
		Machine machine = maser();
		machine.setLayout(null);
		open(machine);
		CompoundCommand both = new CompoundCommand("Move");
		both.add(commands.move((Element) machine.getMedium(), new Rectangle(1, 2, 30, 40)));
		both.add(commands.move(byId(machine, "hot"), new Rectangle(5, 6, 70, 80)));
		runAndReturn(machine, both);
		assertEquals(2, machine.getLayout().getNodes().size());
		NodeLayout hot = ModelCommands.nodeOf(machine, byId(machine, "hot")).orElseThrow();
		assertEquals(List.of(5, 6, 70, 80), List.of(hot.getX(), hot.getY(), hot.getWidth(), hot.getHeight()));
	}

	@Test
	void aMapOfPlacesIsOneMove() throws Exception {
		Machine machine = maser();
		machine.setLayout(null);
		open(machine);
		Map<Element, Rectangle> places = new LinkedHashMap<>();
		machine.getBaths().forEach(bath -> places.put(bath, new Rectangle(10 * places.size(), 0, 50, 50)));
		runAndReturn(machine, commands.move(places));
		assertEquals(3, machine.getLayout().getNodes().size());
	}

	@Test
	void aBathAndItsWireAreDeletedTogether() throws Exception {
		Machine machine = open(maser());
		runAndReturn(machine, commands.delete(List.of(byId(machine, "hot"), byId(machine, "pump"))));
		assertEquals(2, machine.getBaths().size());
		assertEquals(2, machine.getCouplings().size());
		assertEquals(4, machine.getLayout().getNodes().size());
	}

	@Test
	void everythingIsDeletedAtOnce() throws Exception {
		Machine machine = open(maser());
		List<Element> all = new ArrayList<>(machine.getBaths());
		all.add(machine.getMedium());
		all.add(machine.getCycle());
		all.addAll(machine.getCouplings());
		runAndReturn(machine, commands.delete(all));
		assertTrue(machine.getBaths().isEmpty() && machine.getCouplings().isEmpty() && machine.getLayout().getNodes().isEmpty());
		assertSame(null, machine.getMedium());
	}

	@Test
	void deletingTheMediumTakesAllWires() throws Exception {
		Machine machine = open(maser());
		runAndReturn(machine, commands.delete(List.of(machine.getMedium())));
		assertTrue(machine.getCouplings().isEmpty());
		assertEquals(3, machine.getBaths().size());
	}

	/** Of two oscillators each new bath takes one, so that heat goes through their exchange. */
	@Test
	void aDrawnMachineOfPartsSolves() {
		Machine machine = open(MachineFactory.eINSTANCE.createMachine());
		machine.setId("drawn");
		CompositeMedium medium = (CompositeMedium) NewElements.of(ArrayPackage.Literals.COMPOSITE_MEDIUM);
		runAndReturn(machine, commands.create(medium, SOMEWHERE));
		for (Bath bath : List.of(bath(BathRole.HOT, "0.5", ohmic()), bath(BathRole.COLD, "0.2", ohmic()))) {
			runAndReturn(machine, commands.create(bath, SOMEWHERE));
			runAndReturn(machine, commands.couple(bath));
		}
		runAndReturn(machine, commands.create(org.heatwright.model.cycle.CycleFactory.eINSTANCE.createContinuousCycle(), SOMEWHERE));
		assertEquals(medium.getParts(), machine.getCouplings().stream().map(coupling -> coupling.getChannels().get(0).getPart()).toList());
		Analysis analysis = Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE);
		assertTrue(analysis.bath("hot").orElseThrow().heatCurrent() > 0, () -> analysis.diagnostics().toString());
		assertEquals(2, analysis.parts().orElseThrow().kept().size());
	}

	@Test
	void aDrawnMaserSolves() {
		Machine machine = open(MachineFactory.eINSTANCE.createMachine());
		machine.setId("drawn");
		runAndReturn(machine, commands.create(levels(), SOMEWHERE));
		Bath hot = bath(BathRole.HOT, "5", ohmic());
		Bath cold = bath(BathRole.COLD, "0.5", ohmic());
		WhiteNoise noise = BathFactory.eINSTANCE.createWhiteNoise();
		noise.setRate("0.05");
		Bath work = bath(BathRole.WORK, "inf", noise);
		for (Bath bath : List.of(hot, cold, work)) {
			runAndReturn(machine, commands.create(bath, SOMEWHERE));
			runAndReturn(machine, commands.couple(bath));
		}
		runAndReturn(machine, commands.create(org.heatwright.model.cycle.CycleFactory.eINSTANCE.createContinuousCycle(), SOMEWHERE));
		Analysis analysis = Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE);
		assertEquals(0.0016790251055868986, analysis.power().orElseThrow(), 1e-13);
		assertEquals(2.0 / 3, analysis.efficiency().orElseThrow(), 1e-12);
	}

	private static LevelSystem levels() {
		LevelSystem system = ArrayFactory.eINSTANCE.createLevelSystem();
		// not in the order of their energies
		Map.of("upper", "3", "ground", "0", "middle", "1").forEach((name, energy) -> {
			Level level = ArrayFactory.eINSTANCE.createLevel();
			level.setId(name);
			level.setEnergy(energy);
			system.getLevels().add(level);
		});
		return system;
	}

	private static OhmicSpectrum ohmic() {
		OhmicSpectrum spectrum = BathFactory.eINSTANCE.createOhmicSpectrum();
		spectrum.setStrength("0.1");
		spectrum.setCutoff("20");
		return spectrum;
	}

	private static Bath bath(BathRole role, String temperature, SpectralDensity spectrum) {
		Bath bath = BathFactory.eINSTANCE.createBath();
		bath.setRole(role);
		bath.setTemperature(temperature);
		bath.setSpectrum(spectrum);
		return bath;
	}

	@Test
	void aBathIsPastedWithItsWire() throws Exception {
		Machine machine = open(maser());
		Clip clip = Clip.of(machine, List.of(byId(machine, "hot"), byId(machine, "pump")), element -> SOMEWHERE);
		runAndReturn(machine, commands.paste(clip, 30));
		runAndReturn(machine, commands.paste(clip, 60));
		assertEquals(5, machine.getBaths().size());
		assertEquals(5, machine.getCouplings().size());
		assertSame(machine.getBaths().get(3), machine.getCouplings().get(3).getBath());
		NodeLayout place = ModelCommands.nodeOf(machine, machine.getBaths().get(3)).orElseThrow();
		assertEquals(40, place.getX());
		assertEquals(10, machine.getBaths().stream().map(Element::getId).distinct().count() + machine.getCouplings().stream().map(Element::getId).distinct().count());
	}

	@Test
	void aWholeMachineIsPastedIntoAnEmptyOne() throws Exception {
		Machine original = maser();
		List<Element> all = new ArrayList<>(original.getBaths());
		all.add(original.getMedium());
		all.add(original.getCycle());
		Clip clip = Clip.of(original, all, element -> SOMEWHERE);
		Machine machine = open(MachineFactory.eINSTANCE.createMachine());
		machine.setId("copy");
		runAndReturn(machine, commands.paste(clip, 0));
		assertEquals(3, machine.getCouplings().size());
		assertEquals(0.0016790251055868986, Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE).power().orElseThrow(), 1e-13);
	}

	@Test
	void aWireAloneDoesNotCrossToAnotherMachine() throws Exception {
		Machine original = maser();
		Clip clip = Clip.of(original, List.of(byId(original, "pump")), element -> SOMEWHERE);
		Machine machine = open(MachineFactory.eINSTANCE.createMachine());
		runAndReturn(machine, commands.paste(clip, 0));
		assertTrue(machine.getCouplings().isEmpty());
	}

	@Test
	void namesAndReconnectionsAreUndone() throws Exception {
		Machine machine = open(maser());
		runAndReturn(machine, commands.rename(byId(machine, "hot"), " Sun "));
		assertEquals("Sun", byId(machine, "hot").getName());
		ModelCommand command = commands.reconnect(machine.getCouplings().get(0), (Bath) byId(machine, "cold"));
		runAndReturn(machine, command);
		assertSame(byId(machine, "cold"), machine.getCouplings().get(0).getBath());
		assertFalse(commands.hasRoomFor(levels()));
	}
}
