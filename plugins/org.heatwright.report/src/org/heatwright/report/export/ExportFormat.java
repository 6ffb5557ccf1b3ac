// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.heatwright.physics.Progress;
import org.heatwright.report.ExportException;
import org.heatwright.report.book.DesignReport;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Document;
import org.heatwright.picture.card.MachineDrawing;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.figure.FigureFile;
import org.heatwright.report.format.ReportFile;
import org.heatwright.report.qutip.QutipScript;

/** What a design and its result can be exported as. The same input gives the same bytes. Verified by {@code ExportFormatTest}. */
public enum ExportFormat {

	/** Every table of the report, a file each. */
	CSV {
		@Override
		public List<ReportFile> folder(Subject subject, Progress progress) {
			return document(subject, progress).tables().stream().map(table -> new ReportFile(table.id() + ".csv", utf8(CsvTable.of(table)))).toList();
		}

		@Override
		public byte[] file(Subject subject, Progress progress) {
			Block.Table numbers = document(subject, progress).tables().stream().filter(table -> table.id().equals("numbers")).findFirst()
					.orElseThrow(() -> new ExportException("the design has no numbers: it was not solved"));
			return utf8(CsvTable.of(numbers));
		}
	},
	/** Every table of the report in one file. */
	JSON {
		@Override
		public byte[] file(Subject subject, Progress progress) {
			return utf8(JsonTables.of(document(subject, progress)));
		}
	},
	/** Density matrix, energies, operators and rates for NumPy. */
	NPZ {
		@Override
		public byte[] file(Subject subject, Progress progress) {
			return MatrixArchive.of(subject, progress);
		}
	},
	/** A script that rebuilds the machine with QuTiP, computes its heat currents and prints them beside ours. */
	QUTIP {
		@Override
		public byte[] file(Subject subject, Progress progress) {
			return utf8(QutipScript.of(subject));
		}

		@Override
		public String ending() {
			return "py";
		}
	},
	/** The drawing of the machine, or every figure of the report. */
	SVG(FigureFile.SVG),
	/** The drawing of the machine, or every figure of the report, a page each. */
	PDF(FigureFile.PDF),
	/** The drawing of the machine, or every figure of the report, as pixels. */
	PNG(FigureFile.PNG);

	private final Optional<FigureFile> picture;

	ExportFormat() {
		picture = Optional.empty();
	}

	ExportFormat(FigureFile picture) {
		this.picture = Optional.of(picture);
	}

	/** Every piece as a file of its own. */
	public List<ReportFile> folder(Subject subject, Progress progress) {
		return picture.map(file -> figures(subject, progress, file))
				.orElseGet(() -> List.of(new ReportFile(name().toLowerCase(Locale.ROOT) + "." + ending(), file(subject, progress))));
	}

	/**
	 * What matters most as one file.
	 *
	 * @throws ExportException when the subject has nothing of this kind
	 */
	public byte[] file(Subject subject, Progress progress) {
		return picture.orElseThrow().bytes(MachineDrawing.of(subject.machine(), Optional.of(subject.analysis())), Scheme.LIGHT);
	}

	/** Ending of the file's name, without the dot. */
	public String ending() {
		return name().toLowerCase(Locale.ROOT);
	}

	private static Document document(Subject subject, Progress progress) {
		return DesignReport.of(subject, ReportOptions.defaults(), progress);
	}

	private static List<ReportFile> figures(Subject subject, Progress progress, FigureFile file) {
		List<ReportFile> files = new ArrayList<>();
		document(subject, progress).figures().forEach(figure -> files.add(new ReportFile(figure.name() + "." + file.ending(), file.bytes(figure, Scheme.LIGHT))));
		return files;
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
