// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.heatwright.analysis.document.DefectRecord;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.bound.BoundChain;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.BathResult;
import org.heatwright.physics.solve.Solution;
import org.heatwright.physics.solve.Solver;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.SolvedMachine;
import org.heatwright.validation.registry.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bound that a current exceeds, injected into a sound result, leaves a file from which the run can be repeated. */
class DefectRecordTest {

	@TempDir
	Path folder;

	private final Machine machine = RuleExamples.load("result.bound.violated", "valid");

	/** The analysis as it would be if Bound 2 of every bath were half of its current. */
	private Analysis violated(Analysis sound) {
		Problem problem = ProblemAssembler.assemble(machine);
		Solution solution = Solver.solve(problem, SolverOptions.defaults(), Progress.NONE);
		List<BathResult> baths = solution.baths().stream().map(DefectRecordTest::belowItsCurrent).toList();
		Solution doctored = new Solution(solution.steadyState(), baths, solution.operators(), solution.hamiltonian(), solution.thermodynamics(),
				solution.powerBounds(), solution.validity());
		List<Diagnostic> diagnostics = new ArrayList<>(sound.diagnostics());
		diagnostics.addAll(Validator.judge(machine, new SolvedMachine(problem, doctored, sound.equation(), Optional.empty())));
		return new Analysis(sound.design(), sound.status(), sound.units(), sound.equation(), sound.lambShift(), sound.solved(), diagnostics, sound.provenance());
	}

	private static BathResult belowItsCurrent(BathResult sound) {
		double bound = 0.5 * Math.max(Math.abs(sound.heatCurrent()), Math.abs(sound.instantaneousHeatCurrent()));
		BoundChain chain = new BoundChain(bound, bound, bound, bound, bound, bound, bound, OptionalDouble.empty(), OptionalDouble.empty(),
				OptionalDouble.empty(), "");
		return new BathResult(sound.bathId(), sound.heatCurrent(), sound.heatCurrentError(), sound.start(), sound.xi(), chain);
	}

	private Map<String, byte[]> entries() throws IOException {
		List<Path> files;
		try (var listed = Files.list(folder)) {
			files = listed.toList();
		}
		assertEquals(1, files.size());
		Map<String, byte[]> entries = new TreeMap<>();
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(files.get(0)))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				entries.put(entry.getName(), zip.readAllBytes());
			}
		}
		return entries;
	}

	@Test
	void namesAFileThatRepeatsTheRun() throws IOException {
		Analysis sound = Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE);
		Analysis found = new DefectRecord(machine, folder).attachedTo(violated(sound));
		List<Diagnostic> defects = found.diagnostics().stream().filter(each -> each.rule().equals("result.bound.violated")).toList();
		assertTrue(!defects.isEmpty(), found.diagnostics()::toString);
		for (Diagnostic defect : defects) {
			assertTrue(defect.message().contains(folder.toString()) && defect.message().endsWith(".zip"), defect::message);
		}
		Map<String, byte[]> entries = entries();
		assertEquals(List.of("analysis.json", "command.txt", "design.qtm"), List.copyOf(entries.keySet()));
		assertEquals("heatwright solve design.qtm --format json", new String(entries.get("command.txt"), StandardCharsets.UTF_8).strip());
		assertArrayEquals(DesignFile.toBytes(machine), entries.get("design.qtm"));
		String numbers = new String(entries.get("analysis.json"), StandardCharsets.UTF_8);
		assertTrue(numbers.contains(HeatwrightVersion.NUMBER) && numbers.contains("result.bound.violated")
				&& numbers.contains(Double.toString(sound.baths().get(0).heatCurrent())), numbers);
		Machine again = DesignFile.load(new ByteArrayInputStream(entries.get("design.qtm")), "design.qtm").machine();
		Analysis repeated = Analyzer.analyze(again, AnalysisOptions.defaults(), Progress.NONE);
		assertEquals(sound.baths(), repeated.baths());
	}

	@Test
	void aSoundResultLeavesNothing() throws IOException {
		Analysis sound = Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE);
		assertSame(sound, new DefectRecord(machine, folder).attachedTo(sound));
		try (var listed = Files.list(folder)) {
			assertEquals(0, listed.count());
		}
	}

	/** Folder and file are the owner's alone, and a second run keeps the first file. */
	@Test
	void isTheOwnersAlone() throws IOException {
		Path inside = folder.resolve("new").resolve("defects");
		Analysis sound = Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE);
		new DefectRecord(machine, inside).attachedTo(violated(sound));
		Path file = only(inside);
		if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
			assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(inside)));
			assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
		}
		byte[] first = Files.readAllBytes(file);
		Analysis found = new DefectRecord(machine, inside).attachedTo(violated(sound));
		assertArrayEquals(first, Files.readAllBytes(only(inside)));
		assertTrue(found.diagnostics().stream().anyMatch(each -> each.message().endsWith(file.toString())), found.diagnostics()::toString);
	}

	/** A link of the name of the file is not followed: nothing is written where it points, and it is said. */
	@Test
	void followsNoLink() throws IOException {
		Analysis sound = Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE);
		new DefectRecord(machine, folder).attachedTo(violated(sound));
		Path name = only(folder);
		Files.delete(name);
		Path elsewhere = folder.resolve("elsewhere");
		try {
			Files.createSymbolicLink(name, elsewhere);
		} catch (UnsupportedOperationException | IOException e) {
			return;
		}
		Analysis found = new DefectRecord(machine, folder).attachedTo(violated(sound));
		assertFalse(Files.exists(elsewhere));
		assertTrue(found.diagnostics().stream().anyMatch(each -> each.message().contains("could not be written")), found.diagnostics()::toString);
	}

	/** No more than a number that is said. */
	@Test
	void keepsNoMoreThanItSays() throws IOException {
		for (int i = 0; i < DefectRecord.MOST; i++) {
			Files.createFile(folder.resolve("heatwright-defect-" + i + ".zip"));
		}
		Analysis found = new DefectRecord(machine, folder).attachedTo(violated(Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE)));
		assertTrue(found.diagnostics().stream().anyMatch(each -> each.message().contains("holds 20 such files already")), found.diagnostics()::toString);
		try (var listed = Files.list(folder)) {
			assertEquals(DefectRecord.MOST, listed.count());
		}
	}

	private static Path only(Path folder) throws IOException {
		try (var listed = Files.list(folder)) {
			return listed.reduce((one, other) -> {
				throw new AssertionError(one + " and " + other);
			}).orElseThrow();
		}
	}

	/** A folder that cannot be written to is said, and hides nothing. */
	@Test
	void theFolderIsAFile() throws IOException {
		Path file = Files.writeString(folder.resolve("file"), "");
		Analysis sound = Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE);
		Analysis found = new DefectRecord(machine, file).attachedTo(violated(sound));
		assertTrue(found.diagnostics().stream().anyMatch(each -> each.message().contains("could not be written")), found.diagnostics()::toString);
	}
}
