// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.model.io.AtomicFile;
import org.heatwright.model.io.DesignFile;
import org.heatwright.report.book.ComparisonReport;
import org.heatwright.report.book.DesignReport;
import org.heatwright.report.book.ReportBook;
import org.heatwright.report.Subject;
import org.heatwright.report.document.Document;
import org.heatwright.report.format.ReportFile;
import org.heatwright.workspace.MonitorProgress;

/** Makes the reports of a request: solves the designs, puts the documents together, writes the files. Runs outside of the thread of the display. */
final class ReportWriting {

	private final ReportRequest request;
	private final IProgressMonitor monitor;

	ReportWriting(ReportRequest request, IProgressMonitor monitor) {
		this.request = request;
		this.monitor = monitor;
	}

	/**
	 * Writes all files.
	 *
	 * @return the reports themselves, without the files that belong to them
	 * @throws java.util.concurrent.CancellationException when the monitor is cancelled; what was written before stays
	 */
	List<Path> write() throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, Texts.of("export.task"), 3 * request.designs().size());
		List<Subject> subjects = new ArrayList<>();
		for (Path design : request.designs()) {
			progress.subTask(Texts.of("export.solving", design.getFileName()));
			subjects.add(subject(design));
			progress.worked(1);
		}
		List<Path> reports = new ArrayList<>();
		if (request.grouping() == ReportRequest.Grouping.ONE_EACH) {
			for (int i = 0; i < subjects.size(); i++) {
				reports.add(write(DesignReport.of(subjects.get(i), request.options(), new MonitorProgress(monitor)), request.target(),
						baseName(request.designs().get(i)), progress.split(2)));
			}
		} else {
			String name = request.target().getFileName().toString();
			String base = name.substring(0, name.length() - request.format().ending().length() - 1);
			reports.add(write(document(subjects), request.target().toAbsolutePath().getParent(), base, progress.split(2 * subjects.size())));
		}
		return reports;
	}

	/** The document of all designs of the request. */
	Document document() throws IOException {
		List<Subject> subjects = new ArrayList<>();
		for (Path design : request.designs()) {
			subjects.add(subject(design));
		}
		return document(subjects);
	}

	private Document document(List<Subject> subjects) {
		MonitorProgress progress = new MonitorProgress(monitor);
		if (request.grouping() == ReportRequest.Grouping.COMPARISON) {
			return ComparisonReport.of(subjects, request.options(), Optional.empty());
		}
		return subjects.size() == 1 ? DesignReport.of(subjects.get(0), request.options(), progress) : ReportBook.of(subjects, request.options(), progress);
	}

	private Subject subject(Path design) throws IOException {
		return Subject.analyzed(DesignFile.load(design), AnalysisOptions.defaults(), new MonitorProgress(monitor));
	}

	private Path write(Document document, Path folder, String name, IProgressMonitor part) throws IOException {
		part.subTask(Texts.of("export.writing", name + "." + request.format().ending()));
		List<ReportFile> files = request.format().write(document, name);
		for (ReportFile file : files) {
			new MonitorProgress(monitor).check();
			Path path = folder.resolve(file.name());
			Files.createDirectories(path.getParent());
			AtomicFile.write(path, file.bytes());
		}
		return folder.resolve(files.get(0).name());
	}

	static String baseName(Path design) {
		String name = design.getFileName().toString();
		return name.endsWith(".qtm") ? name.substring(0, name.length() - 4) : name;
	}
}
