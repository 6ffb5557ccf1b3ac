// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.heatwright.analysis.Printable;
import org.heatwright.analysis.Setting;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.io.StudyFile;
import org.heatwright.model.io.UnknownName;
import org.heatwright.model.machine.MasterEquation;
import org.heatwright.model.study.Study;
import org.heatwright.model.study.StudyFactory;
import org.heatwright.study.StudyException;
import org.heatwright.study.plan.AxisText;
import org.heatwright.study.result.ResultFolder;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A study from a {@code .qts} file, or from a design and options; options add to what the file says. */
final class StudyArguments {

	static final String EXTENSION = ".qts";

	/** Unless something is asked for. */
	static final List<String> RECORDED = List.of("power", "efficiency", "regime", "entropyProduction");

	@Parameters(paramLabel = "FILE", description = "A study (.qts), or a design (.qtm) with --over.")
	Path file;

	@Option(names = "--over", paramLabel = "AXIS", description = "What is varied: NAME=A..B:N, :logN, :random, :sobol or NAME=V,V,V; NAME[UNIT] in laboratory "
			+ "designs; may be repeated, the last one runs fastest.")
	List<String> over = new ArrayList<>();

	@Option(names = "--record", paramLabel = "NAME", split = ",", description = "What is recorded; power, efficiency, regime and entropyProduction by default. "
			+ "Also cop, heatCurrent:BATH, bound1:BATH, bound2:BATH and others.")
	List<String> quantities = new ArrayList<>();

	@Option(names = "--samples", paramLabel = "N", description = "How many points random and Sobol axes draw together.")
	Integer samples;

	@Option(names = "--seed", paramLabel = "N", description = "Where random numbers begin.")
	Long seed;

	@Option(names = "--set", paramLabel = "NAME=EXPR", description = "Sets a parameter, L, or elementId.attribute at every point; may be repeated.")
	List<String> settings = new ArrayList<>();

	@Option(names = "--initial", paramLabel = "EXPR", description = "Initial state at every point.")
	String initial;

	@Option(names = "--equation", paramLabel = "gksl|geometric|local|redfield|exact", description = "Master equation.")
	AnalysisArguments.EquationName equation;

	@Option(names = { "-o", "--output" }, paramLabel = "DIR", description = "Where journal and results lie; beside the file by default.")
	Path output;

	@Spec(Spec.Target.MIXEE)
	CommandSpec mixee;

	/** Whether a design is searched, whose sweeps have their own folder. */
	boolean searches;

	private LoadedDesign design;
	private Study study;

	/** The study, with the options applied. */
	Study study() {
		if (study == null) {
			study = read();
			apply();
		}
		return study;
	}

	/** The design that it names, as it is now. */
	LoadedDesign design() {
		study();
		return design;
	}

	/** Where journal and results lie. */
	Path folder() {
		if (output != null) {
			return output;
		}
		Path beside = ResultFolder.of(file);
		return searches && !file.toString().endsWith(EXTENSION) ? beside.resolveSibling(beside.getFileName().toString().replaceAll("\\.results$", ".optimum"))
				: beside;
	}

	/** The same, as the home of one study. */
	StudyFolder home() {
		return new StudyFolder(folder(), file, designPath());
	}

	private Path designPath() {
		return file.toString().endsWith(EXTENSION) ? Path.of(design.name()) : file;
	}

	private Study read() {
		if (!file.toString().endsWith(EXTENSION)) {
			design = DesignReader.readSound(this::problem, file);
			Study made = StudyFactory.eINSTANCE.createStudy();
			made.setId("study");
			return made;
		}
		try {
			Study loaded = StudyFile.load(file).study();
			if (loaded.getDesign() == null || loaded.getDesign().isBlank()) {
				throw new CommandFailure(ExitCode.DESIGN, file + ": the study names no design");
			}
			design = DesignReader.readSound(this::problem, StudyFile.design(file, loaded.getDesign()));
			requireSound(loaded);
			return loaded;
		} catch (IOException e) {
			throw new CommandFailure(ExitCode.INPUT_OUTPUT, DesignReader.reason(file, e));
		}
	}

	private void problem(String message) {
		mixee.commandLine().getErr().println(Printable.line(message));
	}

	/** What a study says in a name that nobody knows has no effect on any point. */
	private void requireSound(Study loaded) {
		List<UnknownName> misspelled = new ArrayList<>();
		List<EObject> elements = new ArrayList<>(List.of(loaded));
		loaded.eAllContents().forEachRemaining(elements::add);
		for (EObject element : elements) {
			for (UnknownName name : UnknownName.in(element)) {
				problem(file + ": " + (name.meant().isPresent() ? "error: " : "warning: ") + name.sentence(element));
				name.meant().ifPresent(meant -> misspelled.add(name));
			}
		}
		if (!misspelled.isEmpty()) {
			throw new CommandFailure(ExitCode.DESIGN, file + ": not computed with misspelled names");
		}
	}

	private void apply() {
		try {
			over.forEach(text -> study.getAxes().add(AxisText.parse(text)));
		} catch (StudyException e) {
			throw new CommandFailure(ExitCode.USAGE, "--over " + e.getMessage());
		}
		study.getQuantities().addAll(quantities);
		if (study.getQuantities().isEmpty()) {
			study.getQuantities().addAll(RECORDED);
		}
		if (samples != null) {
			study.setSamples(samples);
		}
		if (seed != null) {
			study.setSeed(seed);
		}
		if (initial != null) {
			study.setInitialState(initial);
		}
		if (equation != null) {
			study.setEquation(MasterEquation.get(equation.equation().name()));
		}
		for (String text : settings) {
			Setting setting = AnalysisArguments.setting(text);
			var kept = StudyFactory.eINSTANCE.createSetting();
			kept.setTarget(setting.name());
			kept.setExpression(setting.expression());
			study.getSettings().add(kept);
		}
	}
}
