// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.heatwright.model.io.LoadedDesign;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;
import org.heatwright.validation.Validator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds designs against the rules without solving them. */
@Command(name = "validate", description = "Checks designs without solving them.")
final class ValidateCommand implements Callable<Integer> {

	private final Console console;

	@Parameters(paramLabel = "FILE", arity = "1..*", description = "Designs (.qtm).")
	List<Path> files;

	@Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "text (default) or json.")
	OutputFormat format;

	ValidateCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		ExitCode worst = ExitCode.OK;
		List<ValidationReport> reports = new ArrayList<>();
		for (Path file : files) {
			try {
				ValidationReport report = validate(file);
				reports.add(report);
				worst = worst.worse(report.exitCode());
			} catch (CommandFailure e) {
				console.problem(e.getMessage());
				worst = worst.worse(e.exitCode());
			}
		}
		if (format == OutputFormat.json) {
			console.out().print(ValidationReport.json(reports, files.size()));
		} else {
			reports.forEach(report -> report.lines().forEach(console.out()::println));
		}
		return worst.number();
	}

	private static ValidationReport validate(Path file) {
		LoadedDesign design = DesignReader.read(file);
		List<ValidationReport.Finding> findings = new ArrayList<>();
		design.notices().forEach(notice -> findings.add(new ValidationReport.Finding(notice.line(), "file.content.unknown", Severity.WARNING, "", notice.message())));
		for (Diagnostic diagnostic : Validator.validate(design.machine())) {
			findings.add(new ValidationReport.Finding(DesignReader.lineOf(design, diagnostic.element()), diagnostic.rule(), diagnostic.severity(),
					diagnostic.element() == null ? "" : diagnostic.element(), diagnostic.message()));
		}
		return new ValidationReport(file.toString(), findings);
	}
}
