// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.heatwright.analysis.Figures;
import org.heatwright.analysis.TextTable;
import org.heatwright.model.study.Constraint;
import org.heatwright.model.study.Goal;
import org.heatwright.model.study.Method;
import org.heatwright.model.study.Objective;
import org.heatwright.model.study.Search;
import org.heatwright.model.study.Study;
import org.heatwright.model.study.StudyFactory;
import org.heatwright.physics.Progress;
import org.heatwright.report.drawing.Scheme;
import org.heatwright.report.figure.FigureFile;
import org.heatwright.report.study.FrontFigure;
import org.heatwright.study.StudyException;
import org.heatwright.study.StudyRefusedException;
import org.heatwright.study.optimum.Candidate;
import org.heatwright.study.optimum.FrontFile;
import org.heatwright.study.optimum.OptimumSearch;
import org.heatwright.study.plan.LimitText;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.study.run.ChunkExecutor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks for the numbers that make a machine best, or for the front between two wishes. */
@Command(name = "optimize", description = "Looks for the numbers that make a machine best; with two objectives, for the front between them.")
final class OptimizeCommand implements Callable<Integer> {

	private final Console console;

	@Mixin
	StudyArguments arguments;

	@Option(names = "--vary", paramLabel = "NAME=A..B[:log]", description = "A number that may vary between two ends; may be repeated.")
	List<String> vary = new ArrayList<>();

	@Option(names = "--maximize", paramLabel = "NAME", description = "What is to be large; as in --record.")
	List<String> maximize = new ArrayList<>();

	@Option(names = "--minimize", paramLabel = "NAME", description = "What is to be small.")
	List<String> minimize = new ArrayList<>();

	@Option(names = "--subject-to", paramLabel = "NAME>=X|NAME<=X", description = "What the optimum must keep; may be repeated.")
	List<String> constraints = new ArrayList<>();

	@Option(names = "--method", paramLabel = "CMA_ES|BOBYQA|NELDER_MEAD", description = "The algorithm; CMA_ES by default.")
	Method method;

	@Option(names = "--starts", paramLabel = "N", description = "From how many places; 8 by default.")
	Integer starts;

	@Option(names = "--evaluations", paramLabel = "N", description = "At most so many solutions per start; 2000 by default.")
	Integer evaluations;

	@Option(names = "--front", paramLabel = "N", description = "How many points the front between two objectives has; 25 by default.")
	Integer frontPoints;

	@Mixin
	ExecutorArguments executors;

	OptimizeCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		arguments.over.addAll(vary);
		Study study = arguments.study();
		complete(study);
		try {
			arguments.keepAs(study);
			ChunkExecutor executor = executors.executor(arguments.folder());
			if (study.getObjectives().size() > 1) {
				front(study, OptimumSearch.front(arguments.design(), study, executor, Progress.NONE));
			} else {
				best(study, OptimumSearch.best(arguments.design(), study, executor, Progress.NONE));
			}
			return ExitCode.OK.number();
		} catch (StudyException e) {
			throw new CommandFailure(ExitCode.USAGE, arguments.file + ": " + e.getMessage());
		} catch (StudyRefusedException e) {
			throw new CommandFailure(ExitCode.REFUSED, arguments.file + ": " + e.getMessage());
		} catch (IOException e) {
			throw new CommandFailure(ExitCode.INPUT_OUTPUT, DesignReader.reason(arguments.folder(), e));
		} catch (InterruptedException e) {
			throw new CommandFailure(ExitCode.INTERNAL, "interrupted");
		}
	}

	private void complete(Study study) {
		maximize.forEach(name -> add(study, name, Goal.MAXIMIZE));
		minimize.forEach(name -> add(study, name, Goal.MINIMIZE));
		constraints.forEach(text -> study.getConstraints().add(constraint(text)));
		Search search = study.getSearch() == null ? StudyFactory.eINSTANCE.createSearch() : study.getSearch();
		search.setMethod(Objects.requireNonNullElse(method, search.getMethod()));
		search.setStarts(Objects.requireNonNullElse(starts, search.getStarts()));
		search.setEvaluations(Objects.requireNonNullElse(evaluations, search.getEvaluations()));
		search.setFrontPoints(Objects.requireNonNullElse(frontPoints, search.getFrontPoints()));
		study.setSearch(search);
	}

	private static void add(Study study, String quantity, Goal goal) {
		Objective objective = StudyFactory.eINSTANCE.createObjective();
		objective.setQuantity(quantity);
		objective.setGoal(goal);
		study.getObjectives().add(objective);
	}

	private static Constraint constraint(String text) {
		try {
			return LimitText.parse(text);
		} catch (StudyException e) {
			throw new CommandFailure(ExitCode.USAGE, "--subject-to " + e.getMessage());
		}
	}

	private void best(Study study, Candidate best) {
		StudyPlan plan = OptimumSearch.plan(arguments.design(), study);
		TextTable table = new TextTable();
		for (int a = 0; a < best.values().length; a++) {
			table.row(plan.axes().get(a).title(), Double.toString(best.values()[a]));
		}
		plan.quantities().forEach(quantity -> table.row(quantity.name(), Figures.of(quantity.of(best.analysis()), Figures.CURRENT)));
		best.analysis().solved().ifPresent(solved -> table.row("bound on the power", Figures.of(solved.performance().powerBound(), Figures.CURRENT)));
		StringBuilder text = new StringBuilder();
		table.appendTo(text);
		console.out().print(text);
	}

	private void front(Study study, List<Candidate> front) throws IOException {
		Path folder = arguments.folder();
		Files.createDirectories(folder);
		FrontFile.write(front, arguments.design(), study, folder.resolve(FrontFile.NAME));
		Files.write(folder.resolve("front.svg"), FigureFile.SVG.bytes(FrontFigure.of(front, study), Scheme.LIGHT));
		Files.write(folder.resolve("front.png"), FigureFile.PNG.bytes(FrontFigure.of(front, study), Scheme.LIGHT));
		console.out().println("front of " + front.size() + " designs");
		List.of("front.csv", "front.svg", "front.png").forEach(file -> console.out().println(folder.resolve(file)));
	}
}
