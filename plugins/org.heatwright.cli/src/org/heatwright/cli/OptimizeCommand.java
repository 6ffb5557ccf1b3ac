// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

import org.heatwright.analysis.Figures;
import org.heatwright.analysis.TextTable;
import org.heatwright.model.study.Constraint;
import org.heatwright.model.study.Goal;
import org.heatwright.model.study.Method;
import org.heatwright.model.study.Objective;
import org.heatwright.model.study.Search;
import org.heatwright.model.study.Study;
import org.heatwright.model.study.StudyFactory;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.figure.FigureFile;
import org.heatwright.report.study.FrontFigure;
import org.heatwright.study.StudyException;
import org.heatwright.study.StudyRefusedException;
import org.heatwright.study.optimum.Candidate;
import org.heatwright.study.optimum.FrontFile;
import org.heatwright.study.optimum.OptimumSearch;
import org.heatwright.study.optimum.SearchJournal;
import org.heatwright.study.plan.LimitText;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.study.run.ChunkExecutor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks for the numbers that make a machine best, or for the front between two wishes. */
@Command(name = "optimize", description = "Looks for the numbers that make a machine best; with two objectives, for the front between them.")
final class OptimizeCommand implements Callable<Integer> {

	private static final String GO_ON = "go on with --resume";

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

	/** The share of Carnot's limit from which on an optimum is remarked upon. */
	private static final double NEARLY = 0.999;

	@Option(names = "--method", paramLabel = "CMA_ES|BOBYQA|NELDER_MEAD", description = "The algorithm; CMA_ES by default.")
	Method method;

	@Option(names = "--starts", paramLabel = "N", description = "From how many places; 8 by default.")
	Integer starts;

	@Option(names = "--evaluations", paramLabel = "N", description = "At most so many solutions per start; 2000 by default.")
	Integer evaluations;

	@Option(names = "--front", paramLabel = "N", description = "How many points the front between two objectives has; 25 by default.")
	Integer frontPoints;

	@Option(names = "--resume", description = "Goes on with a search that was interrupted; what is recorded of it is used in any case.")
	boolean resume;

	@Option(names = "--anew", description = "Begins the search again; the journal that is there gets the ending .old.")
	boolean anew;

	@Mixin
	ExecutorArguments executors;

	OptimizeCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		arguments.over.addAll(vary);
		arguments.searches = true;
		Study study = arguments.study();
		complete(study);
		Path folder = arguments.folder();
		return Interruption.guard(console, () -> "what is recorded is kept in " + folder + "; " + GO_ON, interruption -> guarded(study, folder, interruption))
				.number();
	}

	private ExitCode guarded(Study study, Path folder, Interruption interruption) {
		try {
			return run(study, folder, interruption);
		} catch (StudyException e) {
			throw new CommandFailure(ExitCode.USAGE, arguments.file + ": " + e.getMessage());
		} catch (StudyRefusedException e) {
			throw new CommandFailure(ExitCode.REFUSED, arguments.file + ": " + e.getMessage());
		} catch (CancellationException e) {
			console.problem(recorded(study, folder) + "; " + GO_ON);
			return ExitCode.REFUSED;
		} catch (IOException e) {
			throw new CommandFailure(ExitCode.INPUT_OUTPUT, DesignReader.reason(folder, e) + "; " + recorded(study, folder));
		} catch (InterruptedException e) {
			throw new CommandFailure(ExitCode.INTERNAL, "interrupted; " + recorded(study, folder) + "; " + GO_ON);
		}
	}

	private String recorded(Study study, Path folder) {
		try {
			return SearchJournal.recordedIn(arguments.design(), study, folder) + " starts are recorded in " + folder;
		} catch (IOException | StudyException e) {
			return "what is recorded in " + folder + " is kept";
		}
	}

	private ExitCode run(Study study, Path folder, Interruption interruption) throws IOException, InterruptedException {
		arguments.home().requireOwn(study, OptimumSearch.plan(arguments.design(), study).key());
		ChunkExecutor executor = executors.executor(folder);
		if (anew && Files.isDirectory(folder)) {
			SearchJournal.setAside(arguments.design(), study, folder);
		}
		ConsoleObserver observer = new ConsoleObserver(console, interruption);
		try (SearchJournal journal = open(study, folder)) {
			journal.notes().forEach(console::problem);
			arguments.home().keep(study);
			console.problem("searching on " + executor.description() + ", from " + study.getSearch().getStarts() + " starts for each optimum");
			if (journal.finished() > 0) {
				console.problem("going on: " + journal.finished() + " starts are recorded in " + folder);
			}
			if (study.getObjectives().size() > 1) {
				front(study, OptimumSearch.front(arguments.design(), study, executor, observer, journal));
			} else {
				best(study, OptimumSearch.best(arguments.design(), study, executor, observer, journal));
			}
		}
		return ExitCode.OK;
	}

	private SearchJournal open(Study study, Path folder) throws IOException {
		try {
			return SearchJournal.open(arguments.design(), study, folder);
		} catch (StudyRefusedException e) {
			throw new StudyRefusedException(e.getMessage() + "; --anew computes every start again");
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
		for (Objective objective : study.getObjectives()) {
			switch (objective.getQuantity()) {
				case "efficiency" -> remark("efficiency", best.analysis().efficiency(), best.analysis().carnotEfficiency());
				case "cop" -> remark("coefficient of performance", best.analysis().cop(), best.analysis().carnotCop());
				default -> { }
			}
		}
	}

	/** Both laws leave Carnot's limit to machines that stand still. */
	private void remark(String name, OptionalDouble value, OptionalDouble carnot) {
		if (value.isPresent() && carnot.isPresent() && value.getAsDouble() >= NEARLY * carnot.getAsDouble()) {
			console.problem("the " + name + " comes up to Carnot's limit " + Figures.of(carnot.getAsDouble(), Figures.RATIO)
					+ ", which machines reach where their power vanishes; ask for a least power with --subject-to");
		}
	}

	private void front(Study study, List<Candidate> front) throws IOException {
		Path folder = arguments.folder();
		Files.createDirectories(folder);
		FrontFile.write(front, arguments.design(), study, folder.resolve(FrontFile.NAME));
		Output.write(folder.resolve("front.svg"), FigureFile.SVG.bytes(FrontFigure.of(front, study), Scheme.LIGHT));
		Output.write(folder.resolve("front.png"), FigureFile.PNG.bytes(FrontFigure.of(front, study), Scheme.LIGHT));
		console.out().println("front of " + front.size() + " designs");
		List.of("front.csv", "front.svg", "front.png").forEach(file -> console.out().println(folder.resolve(file)));
	}
}
