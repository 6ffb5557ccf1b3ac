// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Equation;
import org.heatwright.physics.LambShift;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;

/**
 * What it takes to reproduce a result that breaks a law, such as a heat current above its bound: a zip file with the design as it was solved (settings applied), the command that solves it again and
 * the whole analysis with version, Java, operating system and every number. The diagnostics name the file. One file for each design and equation: the next run replaces it.
 * Verified by {@code DefectRecordTest}.
 */
final class DefectRecord {

	private static final String LAWS = "result.";

	private final Machine machine;
	private final Path folder;

	/** @param folder where the file goes; the user's folder for temporary files is the usual one */
	DefectRecord(Machine machine, Path folder) {
		this.machine = machine;
		this.folder = folder;
	}

	/** The folder for temporary files of whoever runs this program. */
	static Path folder() {
		return Path.of(System.getProperty("java.io.tmpdir"));
	}

	/** The analysis itself, unless it breaks a law: then the file is written and the diagnostics say where it is. */
	Analysis attachedTo(Analysis analysis) {
		if (analysis.diagnostics().stream().noneMatch(DefectRecord::isDefect)) {
			return analysis;
		}
		String where = write(analysis);
		List<Diagnostic> diagnostics = analysis.diagnostics().stream().map(each -> isDefect(each) ? saying(each, where) : each).toList();
		return new Analysis(analysis.design(), analysis.status(), analysis.units(), analysis.equation(), analysis.lambShift(), analysis.solved(), diagnostics, analysis.provenance());
	}

	private static boolean isDefect(Diagnostic diagnostic) {
		return diagnostic.severity() == Severity.ERROR && diagnostic.rule().startsWith(LAWS) && diagnostic.message().contains("defect of the program");
	}

	private static Diagnostic saying(Diagnostic diagnostic, String where) {
		return new Diagnostic(diagnostic.rule(), diagnostic.severity(), diagnostic.element(), diagnostic.attribute(), diagnostic.message() + ". " + where, diagnostic.numbers(), diagnostic.equation(),
				diagnostic.fixes(), diagnostic.accepted());
	}

	private String write(Analysis analysis) {
		byte[] design = DesignFile.toBytes(machine);
		String command = command(analysis);
		Path file = folder.resolve("heatwright-defect-" + digest(design, command) + ".zip");
		try {
			Files.createDirectories(folder);
			try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
				entry(zip, "design.qtm", design);
				entry(zip, "command.txt", (command + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
				entry(zip, "analysis.json", AnalysisJson.write(analysis).getBytes(StandardCharsets.UTF_8));
			}
			return "All it takes to reproduce it is in " + file;
		} catch (IOException e) {
			return "What it takes to reproduce it could not be written to " + file + " (" + e.getMessage() + ")";
		}
	}

	/** The settings are in the design already. */
	private static String command(Analysis analysis) {
		return "heatwright solve design.qtm" + (analysis.equation() == Equation.LOCAL ? " --equation local" : "") + (analysis.lambShift() == LambShift.INCLUDED ? " --lamb-shift" : "") + " --format json";
	}

	private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content);
		zip.closeEntry();
	}

	private static String digest(byte[] design, String command) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(design);
			digest.update(command.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest.digest(), 0, 6);
		} catch (NoSuchAlgorithmException e) {
			throw new UncheckedIOException(new IOException(e));
		}
	}
}
