// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.heatwright.analysis.DesignValidation;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.physics.Progress;
import org.heatwright.validation.RulePages;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.FileFindings;
import org.heatwright.validation.Severity;
import org.heatwright.validation.SeverityProfile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds designs against the rules without solving them. */
@Command(name = "validate", description = "Checks designs without solving them.")
final class ValidateCommand implements Callable<Integer> {

	/** The words of {@code --format}. */
	enum Format {
		text, json, sarif
	}

	/** The words of {@code --fail-on}. */
	enum FailOn {
		error(Severity.ERROR), warning(Severity.WARNING), information(Severity.INFORMATION);

		private final Severity severity;

		FailOn(Severity severity) {
			this.severity = severity;
		}
	}

	private final Console console;

	@Parameters(paramLabel = "FILE", arity = "0..*", description = "Designs (.qtm).")
	List<Path> files = new ArrayList<>();

	@Mixin
	AnalysisArguments arguments;

	@Option(names = "--format", paramLabel = "text|json|sarif", defaultValue = "text", description = "text (default), json, or sarif (2.1.0, for code hosts).")
	Format format;

	@Option(names = "--fail-on", paramLabel = "error|warning|information", defaultValue = "error", description = "Ends with 3 from this severity on (default "
			+ "error).")
	FailOn failOn;

	@Option(names = "--severity", paramLabel = "RULE=SEVERITY", description = "Raises or lowers a rule: error, warning, information or ignore; may be repeated.")
	List<String> severities = new ArrayList<>();

	@Option(names = "--fix", description = "Applies the best fix of every finding that has one, and saves the files.")
	boolean fix;

	@Option(names = "--explain", paramLabel = "RULE", description = "Prints the page of a rule.")
	String explain;

	@Option(names = { "-o", "--output" }, paramLabel = "FILE", description = "Writes to a file instead of stdout.")
	Path output;

	ValidateCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		if (output != null) {
			OutputNames.requireNoInput(output, files);
		}
		if (explain != null) {
			console.out().print(RulePages.page(explain).orElseThrow(() -> new CommandFailure(ExitCode.USAGE, "there is no rule " + explain)));
			return ExitCode.OK.number();
		}
		if (files.isEmpty()) {
			throw new CommandFailure(ExitCode.USAGE, "name a design, or a rule with --explain");
		}
		SeverityProfile profile = SeverityArguments.profile(severities);
		List<ValidationReport> reports = new ArrayList<>();
		ExitCode worst = EachFile.of(files, console, file -> {
			ValidationReport report = validate(file, profile);
			reports.add(report);
			return report.failsFrom(failOn.severity) ? ExitCode.DESIGN : ExitCode.OK;
		});
		Output.write(console, Optional.ofNullable(output), switch (format) {
			case json -> ValidationJson.write(reports, files.size());
			case sarif -> Sarif.write(reports);
			case text -> reports.stream().flatMap(report -> report.lines().stream()).map(line -> line + "\n").collect(Collectors.joining());
		});
		return worst.number();
	}

	private ValidationReport validate(Path file, SeverityProfile profile) {
		LoadedDesign design = DesignReader.read(file);
		List<Diagnostic> found = found(design);
		if (fix && FixFile.apply(file, design.machine(), found, console)) {
			design = DesignReader.read(file);
			found = found(design);
		}
		return ValidationReport.of(file, design, profile.apply(found));
	}

	private List<Diagnostic> found(LoadedDesign design) {
		List<Diagnostic> found = new ArrayList<>(FileFindings.of(design));
		found.addAll(DesignValidation.of(design.machine(), arguments.options(), Progress.NONE));
		return found;
	}
}
