// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.heatwright.model.study.Study;
import org.heatwright.physics.Progress;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.figure.Figure;
import org.heatwright.picture.figure.FigureFile;
import org.heatwright.report.study.StudyFigures;
import org.heatwright.study.StudyException;
import org.heatwright.study.StudyRefusedException;
import org.heatwright.study.journal.Journal;
import org.heatwright.study.optimum.SearchJournal;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.study.result.ResultFolder;
import org.heatwright.study.result.StudyTable;
import org.heatwright.study.run.ChunkExecutor;
import org.heatwright.study.run.Estimate;
import org.heatwright.study.run.RunProgress;
import org.heatwright.study.run.SlurmScript;
import org.heatwright.study.run.StudyRun;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Solves a machine at every point of a study and keeps what is finished, whatever happens. */
@Command(name = "sweep", description = "Solves a machine at every point of a study; resumes one that was interrupted.")
final class SweepCommand implements Callable<Integer> {

	private static final Pattern PART = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

	private final Console console;

	@Mixin
	StudyArguments arguments;

	@Mixin
	ExecutorArguments executors;

	@Option(names = "--format", paramLabel = "csv|npz|h5", split = ",", defaultValue = "csv", description = "Formats of the results, separated by commas; csv by "
			+ "default.")
	List<ResultFolder.Format> formats;

	@Option(names = "--figure", paramLabel = "svg|pdf|png", description = "Also draws a map, or a curve, of every quantity.")
	FigureFile figure;

	@Option(names = "--resume", description = "Goes on with a study that has begun: only points that are not recorded are computed.")
	boolean resume;

	@Option(names = "--retry-failed", description = "Solves the recorded points that failed once more, alone.")
	boolean retryFailed;

	@Option(names = "--part", paramLabel = "K/N", description = "Computes every N-th chunk from the K-th (from 0) on, into a journal of its own; --resume joins "
			+ "the parts.")
	String part;

	@Option(names = "--slurm", paramLabel = "TASKS", description = "Computes nothing; writes study.qts and study.sbatch, an array job of so many tasks for "
			+ "Slurm, into the folder.")
	Integer slurmTasks;

	@Option(names = "--estimate", description = "Says what the study would take and does nothing else.")
	boolean estimateOnly;

	@Option(names = "--long", description = "Starts a study that will take more than a day.")
	boolean acceptLong;

	@Option(names = "--accept-build", description = "Goes on with points that another build of the solver computed; their numbers may differ from those of this "
			+ "one.")
	boolean acceptBuild;

	@Option(names = "--anew", description = "Begins the study again; journals that are there get the ending .old.")
	boolean anew;

	SweepCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		Path folder = arguments.folder();
		try {
			StudyPlan plan = StudyPlan.of(arguments.design(), arguments.study());
			if (estimateOnly) {
				return estimate(plan, folder).number();
			}
			return Interruption
					.guard(console, () -> "what is recorded is kept in " + folder + "; " + howToGoOn(), interruption -> guarded(plan, folder, interruption))
					.number();
		} catch (StudyException e) {
			throw new CommandFailure(ExitCode.USAGE, arguments.file + ": " + e.getMessage());
		} catch (IOException e) {
			throw new CommandFailure(ExitCode.INPUT_OUTPUT, DesignReader.reason(folder, e));
		}
	}

	private String howToGoOn() {
		return part != null ? "start the part again to go on" : retryFailed ? "go on with --retry-failed" : "go on with --resume";
	}

	private ExitCode guarded(StudyPlan plan, Path folder, Interruption interruption) {
		try {
			return run(plan, folder, interruption);
		} catch (CancellationException e) {
			console.problem("stopped before the first point; " + howToGoOn());
			return ExitCode.REFUSED;
		} catch (StudyException e) {
			throw new CommandFailure(ExitCode.USAGE, arguments.file + ": " + e.getMessage());
		} catch (StudyRefusedException e) {
			throw new CommandFailure(ExitCode.REFUSED, arguments.file + ": " + e.getMessage());
		} catch (IOException e) {
			throw new CommandFailure(ExitCode.INPUT_OUTPUT, DesignReader.reason(folder, e) + "; " + recorded(plan, folder));
		} catch (InterruptedException e) {
			throw new CommandFailure(ExitCode.INTERNAL, "interrupted; " + recorded(plan, folder));
		}
	}

	/** What a run that ended early has left, and what to do with it. */
	private String recorded(StudyPlan plan, Path folder) {
		try (Journal journal = Journal.read(plan, folder)) {
			long points = journal.finishedPoints();
			return points == 0 ? "nothing is recorded, start again"
					: points + " of " + plan.points() + " points are recorded in " + folder + " and kept; go on with --resume";
		} catch (IOException e) {
			return "what is recorded in " + folder + " is kept; go on with --resume";
		}
	}

	/** Looks, and writes nothing. */
	private ExitCode estimate(StudyPlan plan, Path folder) throws IOException {
		ChunkExecutor executor = executors.executor(folder);
		console.out().println(Estimate.of(plan, plan.points(), executor).sentence(executor.description()));
		if (Files.isDirectory(folder)) {
			try (Journal journal = Journal.read(plan, folder)) {
				console.out().println(journal.finishedPoints() + " points are recorded in " + folder + ", " + journal.failedPoints() + " of them failed");
				journal.notes().forEach(console::problem);
			}
		}
		return ExitCode.OK;
	}

	private ExitCode run(StudyPlan plan, Path folder, Interruption interruption) throws IOException, InterruptedException {
		ChunkExecutor executor = executors.executor(folder);
		arguments.home().requireOwn(arguments.study(), plan.key());
		if (slurmTasks != null) {
			return exportSlurm(plan, folder);
		}
		requireNoSearch(plan, folder);
		if (anew && Files.isDirectory(folder)) {
			Journal.setAside(plan, folder);
		}
		try (Journal journal = part == null ? Journal.open(plan, folder) : Journal.openPart(plan, folder, "part" + part.replace('/', '-'))) {
			journal.notes().forEach(console::problem);
			requireBuild(journal);
			return run(journal, executor, folder, interruption);
		}
	}

	/** A search is not gone on with by solving the ends of its box. */
	private void requireNoSearch(StudyPlan plan, Path folder) throws IOException {
		Study study = arguments.study();
		if (resume && !study.getObjectives().isEmpty() && SearchJournal.recordedIn(arguments.design(), study, folder) > 0) {
			try (Journal journal = Journal.read(plan, folder)) {
				if (journal.finishedPoints() == 0) {
					throw new StudyException("no point of a sweep is recorded in " + folder + ", but a search for its optimum; that goes on with optimize "
							+ arguments.file + " --resume");
				}
			}
		}
	}

	/** What another build has computed is not continued unasked. */
	private void requireBuild(Journal journal) throws IOException {
		if (acceptBuild) {
			journal.accept();
		}
		try {
			journal.requireOneBuild();
		} catch (StudyRefusedException e) {
			throw new StudyRefusedException(e.getMessage() + "; --accept-build goes on with them, --anew computes every point again");
		}
	}

	private ExitCode exportSlurm(StudyPlan plan, Path folder) throws IOException {
		if (slurmTasks < 1) {
			throw new StudyException("--slurm " + slurmTasks + ": an array job has at least one task");
		}
		arguments.home().describe(arguments.study());
		Path script = folder.resolve("study.sbatch");
		Output.write(script, SlurmScript.of(plan, slurmTasks, "heatwright").getBytes(StandardCharsets.UTF_8));
		console.out().println(script);
		return ExitCode.OK;
	}

	private ExitCode run(Journal journal, ChunkExecutor executor, Path folder, Interruption interruption) throws IOException, InterruptedException {
		StudyPlan plan = journal.plan();
		if (journal.finishedPoints() > 0 && !resume && !retryFailed && part == null) {
			throw new StudyException(folder + " holds " + journal.finishedPoints() + " of " + plan.points() + " points of this study already; add --resume to go on");
		}
		List<Integer> chunks = part == null ? journal.missing() : share(journal);
		ConsoleObserver observer = new ConsoleObserver(console, interruption);
		requireTime(plan, chunks, executor, folder, observer);
		arguments.home().keep(arguments.study());
		RunProgress progress = retryFailed ? StudyRun.retryFailed(journal, observer) : StudyRun.run(journal, chunks, executor, observer);
		return interruption.asked() && (progress.finished() < progress.total() || retryFailed) ? interrupted(progress, folder) : end(journal, progress, folder);
	}

	private ExitCode interrupted(RunProgress progress, Path folder) {
		console.problem(progress.finished() + " of " + progress.total() + " points are recorded in " + folder + "; " + howToGoOn());
		return ExitCode.REFUSED;
	}

	/** The chunks of one part that no part has recorded. */
	private List<Integer> share(Journal journal) {
		Matcher matcher = PART.matcher(part);
		int index = matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
		int parts = matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
		if (index < 0 || index >= parts) {
			throw new StudyException("--part " + part + ": expected K/N with K from 0 to N - 1");
		}
		List<Integer> missing = journal.missing();
		return IntStream.range(0, journal.plan().chunks()).filter(chunk -> chunk % parts == index).boxed().filter(missing::contains).toList();
	}

	private void requireTime(StudyPlan plan, List<Integer> chunks, ChunkExecutor executor, Path folder, Progress progress) throws IOException {
		Estimate estimate = Estimate.of(plan, chunks.stream().mapToLong(plan::pointsIn).sum(), executor, progress);
		estimate.requireRoom(folder);
		if (!retryFailed) {
			console.problem(estimate.sentence(executor.description()));
		}
		if (estimate.seconds() > Estimate.DAY && !acceptLong) {
			throw new StudyRefusedException(
					"the study will take about " + Estimate.duration(estimate.seconds()) + "; start it with --long, on more threads, or on a cluster");
		}
	}

	private ExitCode end(Journal journal, RunProgress progress, Path folder) throws IOException {
		if (progress.finished() < progress.total()) {
			console.problem(progress.finished() + " of " + progress.total() + " points are recorded in " + folder + (part == null ? "; go on with --resume" : ""));
			return part == null ? ExitCode.REFUSED : ExitCode.OK;
		}
		List<Path> files = new ResultFolder(folder).write(new StudyTable(journal), formats, progress.failed());
		console.out().println("study " + journal.plan().key().abbreviated() + ": " + progress.total() + " points, " + progress.failed() + " failed");
		files.forEach(file -> console.out().println(file));
		draw(journal, folder);
		if (progress.failed() > 0) {
			console.problem(progress.failed() + " points have no numbers; failures.csv says why, --retry-failed solves them again");
			return ExitCode.REFUSED;
		}
		return ExitCode.OK;
	}

	private void draw(Journal journal, Path folder) throws IOException {
		if (figure == null) {
			return;
		}
		for (Figure each : StudyFigures.of(new StudyTable(journal))) {
			Path file = folder.resolve(each.name() + "." + figure.ending());
			Output.write(file, figure.bytes(each, Scheme.LIGHT));
			console.out().println(file);
		}
	}
}
