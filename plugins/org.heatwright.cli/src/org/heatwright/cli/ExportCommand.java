// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.heatwright.analysis.Status;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.physics.Progress;
import org.heatwright.report.Subject;
import org.heatwright.report.ExportException;
import org.heatwright.report.export.ExportFormat;
import org.heatwright.report.format.ReportFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands over tables, matrices, figures, or a script that checks the numbers with QuTiP. */
@Command(name = "export", description = "Tables, matrices and figures for other programs, or a script for QuTiP.")
final class ExportCommand implements Callable<Integer> {

	/** The words of {@code --to}. */
	enum Target {
		qutip(ExportFormat.QUTIP), csv(ExportFormat.CSV), json(ExportFormat.JSON), npz(ExportFormat.NPZ), svg(ExportFormat.SVG), pdf(ExportFormat.PDF),
		png(ExportFormat.PNG);

		private final ExportFormat format;

		Target(ExportFormat format) {
			this.format = format;
		}
	}

	private final Console console;

	@Parameters(paramLabel = "FILE", arity = "1..*", description = "Designs (.qtm).")
	List<Path> files;

	@Option(names = "--to", required = true, paramLabel = "qutip|csv|json|npz|svg|pdf|png", description = "What to write.")
	Target target;

	@Option(names = { "-o", "--output" }, required = true, paramLabel = "FILE|FOLDER",
			description = "A file: the drawing (svg, pdf, png), all numbers (csv), all tables (json), the matrices (npz) or the script (qutip). An existing folder, or "
					+ "a name ending in /: every table or every figure; of several designs a file or a folder each.")
	String output;

	@Mixin
	AnalysisArguments arguments;

	ExportCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		boolean folder = output.endsWith("/") || Files.isDirectory(Path.of(output));
		if (files.size() > 1 && !folder) {
			throw new CommandFailure(ExitCode.USAGE, "-o " + output + ": " + files.size() + " designs need a folder");
		}
		if (folder) {
			OutputNames.requireDistinct(output, files, PartNames::baseName);
		} else {
			OutputNames.requireNoInput(Path.of(output), files);
		}
		return EachFile.of(files, console, file -> export(file, folder)).number();
	}

	private ExitCode export(Path file, boolean folder) {
		Subject subject = subject(file, DesignReader.read(file));
		try {
			if (folder) {
				write(target.format.folder(subject, Progress.NONE), PartNames.baseName(file));
			} else {
				Output.write(Path.of(output), target.format.file(subject, Progress.NONE));
			}
		} catch (ExportException e) {
			console.problem(file + ": " + e.getMessage());
			return ExitCode.of(subject.analysis().status() == Status.SOLVED ? Status.REFUSED : subject.analysis().status());
		}
		return ExitCode.of(subject.analysis());
	}

	/** Of several designs each has its own name: that of its file, or of its folder where there are many files. */
	private void write(List<ReportFile> pieces, String design) {
		Path target = Path.of(output);
		for (ReportFile piece : pieces) {
			String ending = piece.name().substring(piece.name().lastIndexOf('.'));
			Path path = files.size() == 1 ? target.resolve(piece.name())
					: pieces.size() == 1 ? target.resolve(design + ending) : target.resolve(design).resolve(piece.name());
			Output.writeWithFolder(path, piece.bytes());
		}
	}

	private Subject subject(Path file, LoadedDesign design) {
		Subject subject = Subject.analyzed(design, arguments.options(), Progress.NONE);
		DesignReader.announce(console, design, file, subject.analysis().diagnostics());
		return subject;
	}
}
