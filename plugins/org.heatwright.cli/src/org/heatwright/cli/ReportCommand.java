// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Setting;
import org.heatwright.physics.Progress;
import org.heatwright.report.book.ComparisonReport;
import org.heatwright.report.book.DesignReport;
import org.heatwright.report.Part;
import org.heatwright.report.book.ReportBook;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.report.document.Document;
import org.heatwright.report.format.ReportFile;
import org.heatwright.report.format.ReportFormat;
import org.heatwright.report.study.StudyRecord;
import org.heatwright.study.StudyException;
import org.heatwright.study.scaling.ParameterRange;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes design reports: one document for one design or for all of them, or one for each, or a comparison. */
@Command(name = "report", description = "A design report as HTML, PDF, LaTeX or Markdown.")
final class ReportCommand implements Callable<Integer> {

	private final Console console;
	private ExitCode worst = ExitCode.OK;

	@Parameters(paramLabel = "FILE", arity = "1..*", description = "Designs (.qtm), or studies (.qts) for the report of their design with maps and fronts.")
	List<Path> files;

	@Option(names = { "-o",
			"--output" }, required = true, paramLabel = "FILE|FOLDER", description = "NAME.html, NAME.pdf, NAME.tex or NAME.md for one document; an existing folder, "
					+ "or a name ending in /, for one document each.")
	String output;

	@Option(names = "--format", paramLabel = "html|pdf|tex|md", split = ",", description = "Formats for a folder, separated by commas; pdf by default.")
	List<String> formats = List.of("pdf");

	@Option(names = "--parts", paramLabel = "PART", split = ",", description = "The parts to write, separated by commas; all by default: "
			+ "${COMPLETION-CANDIDATES}.", completionCandidates = PartNames.class)
	List<String> parts = List.of();

	@Option(names = "--without", paramLabel = "PART", split = ",", description = "Parts to leave out.")
	List<String> without = List.of();

	@Option(names = "--compare", description = "One document that compares the designs.")
	boolean compare;

	@Option(names = "--over", paramLabel = "NAME=A..B[:N|:logN]", description = "Compares one design with itself for several values of a parameter.")
	String over;

	@Option(names = "--author", paramLabel = "NAME", defaultValue = "", description = "Who answers for the report.")
	String author;

	@Option(names = "--date", paramLabel = "TEXT", description = "A date to print; without it the same design gives the same bytes.")
	String date;

	@Option(names = "--energy-unit", paramLabel = "HZ", defaultValue = "1e9", description = "For designs in natural units: laboratory values take one unit of "
			+ "energy to be h times this frequency (1e9).")
	double energyUnit;

	@Mixin
	AnalysisArguments arguments;

	ReportCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		if (intoFolder()) {
			OutputNames.requireDistinct(output, files, PartNames::baseName);
			List<ReportFormat> wanted = formats.stream().map(ReportCommand::format).toList();
			for (Path file : files) {
				subject(file, arguments.options()).ifPresent(subject -> guarded(file, () -> {
					Document document = document(subject);
					wanted.forEach(format -> write(document, format, Path.of(output), PartNames.baseName(file)));
				}));
			}
		} else {
			OutputNames.requireNoInput(Path.of(output), files);
			oneDocument();
		}
		return worst.number();
	}

	private boolean intoFolder() {
		return over == null && !compare && (output.endsWith("/") || Files.isDirectory(Path.of(output)));
	}

	private void oneDocument() {
		Path target = Path.of(output);
		ReportFormat format = ReportFormat.ofFileName(output)
				.orElseThrow(() -> new CommandFailure(ExitCode.USAGE, "-o " + output + ": expected a name that ends in .html, .pdf, .tex or .md, or a folder"));
		List<Subject> subjects = subjects();
		if (subjects.isEmpty()) {
			return;
		}
		Document document = document(subjects);
		Path folder = target.toAbsolutePath().getParent();
		String name = target.getFileName().toString();
		write(document, format, folder, name.substring(0, name.length() - format.ending().length() - 1));
	}

	/** One document for all; of those whose part of it can be made, when one cannot. */
	private Document document(List<Subject> subjects) {
		try {
			return compare || over != null ? ComparisonReport.of(subjects, options(), Optional.ofNullable(over))
					: subjects.size() > 1 ? ReportBook.of(subjects, options(), Progress.NONE) : document(subjects.get(0));
		} catch (CommandFailure e) {
			throw e;
		} catch (RuntimeException e) {
			List<Subject> sound = subjects.stream().filter(subject -> guarded(Path.of(subject.design().name()), () -> document(subject))).toList();
			if (sound.isEmpty() || sound.size() == subjects.size()) {
				throw e;
			}
			return document(sound);
		}
	}

	/** Whether it went well; if not, it was said. */
	private boolean guarded(Path file, Runnable work) {
		ExitCode code = EachFile.of(file, console, path -> {
			work.run();
			return ExitCode.OK;
		});
		worst = worst.worse(code);
		return code == ExitCode.OK;
	}

	/** The designs, or one design for every value of the parameter. */
	private List<Subject> subjects() {
		List<Subject> subjects = new ArrayList<>();
		if (over == null) {
			files.forEach(file -> subject(file, arguments.options()).ifPresent(subjects::add));
			return subjects;
		}
		if (files.size() > 1) {
			throw new CommandFailure(ExitCode.USAGE, "--over varies one design; " + files.size() + " were given");
		}
		ParameterRange range = range();
		for (double value : range.values()) {
			List<Setting> settings = new ArrayList<>(arguments.options().settings());
			settings.add(range.setting(value));
			subject(files.get(0), arguments.options().withSettings(settings)).ifPresent(subjects::add);
		}
		return subjects;
	}

	private ParameterRange range() {
		try {
			return ParameterRange.parse(over);
		} catch (StudyException e) {
			throw new CommandFailure(ExitCode.USAGE, e.getMessage());
		}
	}

	private Optional<Subject> subject(Path file, AnalysisOptions options) {
		List<Subject> made = new ArrayList<>(1);
		ExitCode code = EachFile.of(file, console, path -> {
			Subject subject = path.toString().endsWith(StudyArguments.EXTENSION) ? study(path, options)
					: Subject.analyzed(DesignReader.read(path), options, Progress.NONE);
			DesignReader.announce(console, subject.design(), path, subject.analysis().diagnostics());
			made.add(subject);
			return ExitCode.of(subject.analysis());
		});
		worst = worst.worse(code);
		return made.stream().findFirst();
	}

	/** The design of a study, with what the study sets at every point, and its maps. */
	private Subject study(Path file, AnalysisOptions options) {
		try {
			StudyRecord record = StudyRecord.read(file);
			record.notes().forEach(note -> console.problem(file + ": " + note));
			List<Setting> settings = new ArrayList<>(record.plan().options().settings());
			settings.addAll(options.settings());
			return Subject.analyzed(record.plan().design(), options.withSettings(settings), Progress.NONE).with(record);
		} catch (StudyException e) {
			throw new CommandFailure(ExitCode.DESIGN, file + ": " + e.getMessage());
		} catch (IOException e) {
			throw new CommandFailure(ExitCode.INPUT_OUTPUT, DesignReader.reason(file, e));
		}
	}

	private Document document(Subject subject) {
		return DesignReport.of(subject, options(), Progress.NONE);
	}

	private ReportOptions options() {
		if (!(energyUnit > 0) || Double.isInfinite(energyUnit)) {
			throw new CommandFailure(ExitCode.USAGE, "--energy-unit " + energyUnit + ": expected a frequency in Hz");
		}
		Set<Part> chosen = parts.isEmpty() ? EnumSet.allOf(Part.class)
				: parts.stream().map(PartNames::part).collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
		without.stream().map(PartNames::part).forEach(chosen::remove);
		return new ReportOptions(chosen, author, Optional.ofNullable(date), energyUnit);
	}

	private static ReportFormat format(String ending) {
		return ReportFormat.ofFileName("x." + ending).orElseThrow(() -> new CommandFailure(ExitCode.USAGE, "--format " + ending + ": expected html, pdf, tex or md"));
	}

	private static void write(Document document, ReportFormat format, Path folder, String name) {
		for (ReportFile file : format.write(document, name)) {
			Output.writeWithFolder(folder.resolve(file.name()), file.bytes());
		}
	}
}
