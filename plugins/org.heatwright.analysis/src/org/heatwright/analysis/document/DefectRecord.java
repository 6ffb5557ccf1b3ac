// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.EquationWords;
import org.heatwright.analysis.HeatwrightVersion;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;

/**
 * What it takes to reproduce a result that breaks a law, such as a heat current above its bound: a zip file with the design as it was solved (settings
 * applied), the command that solves it again and
 * the whole analysis with version, Java, operating system and every number. The diagnostics name the file.
 *
 * <p>Whoever shows a result to a person asks for the file: the command line for every design it solves, the workbench for every design that is saved; never a
 * study, a preview or a keystroke. One file for
 * each design, equation and version, {@link #MOST} at most, in a folder of the user's that nobody else reads. A file is created where nothing was, so that no
 * link is followed and nothing is overwritten.
 * Verified by {@code DefectRecordTest}.
 */
public final class DefectRecord {

	/** So many files are kept; the user removes them. */
	public static final int MOST = 20;

	private static final String LAWS = "result.";
	private static final String PREFIX = "heatwright-defect-";

	private final Machine machine;
	private final Path folder;

	/** @param folder where the file goes */
	public DefectRecord(Machine machine, Path folder) {
		this.machine = machine;
		this.folder = folder;
	}

	/**
	 * The analysis itself, unless it breaks a law: then the file is written into the user's folder and the diagnostics say where it is.
	 *
	 * @param machine the design as it was solved, settings applied
	 */
	public static Analysis attached(Analysis analysis, Machine machine) {
		return new DefectRecord(machine, folder()).attachedTo(analysis);
	}

	/** {@code .heatwright/defects} in the home of whoever runs this program. */
	static Path folder() {
		return Path.of(System.getProperty("user.home", "."), ".heatwright", "defects");
	}

	/** The analysis itself, unless it breaks a law: then the file is written and the diagnostics say where it is. */
	public Analysis attachedTo(Analysis analysis) {
		if (analysis.diagnostics().stream().noneMatch(DefectRecord::isDefect)) {
			return analysis;
		}
		String where = write(analysis);
		List<Diagnostic> diagnostics = analysis.diagnostics().stream().map(each -> isDefect(each) ? saying(each, where) : each).toList();
		return new Analysis(analysis.design(), analysis.status(), analysis.units(), analysis.equation(), analysis.lambShift(), analysis.solved(), diagnostics,
				analysis.provenance(), analysis.reading(), analysis.verdict());
	}

	private static boolean isDefect(Diagnostic diagnostic) {
		return diagnostic.severity() == Severity.ERROR && diagnostic.rule().startsWith(LAWS) && diagnostic.message().contains("defect of the program");
	}

	private static Diagnostic saying(Diagnostic diagnostic, String where) {
		return new Diagnostic(diagnostic.rule(), diagnostic.severity(), diagnostic.element(), diagnostic.attribute(), diagnostic.message() + ". " + where,
				diagnostic.numbers(), diagnostic.equation(),
				diagnostic.fixes(), diagnostic.accepted());
	}

	private String write(Analysis analysis) {
		byte[] design = DesignFile.toBytes(machine);
		String command = command(analysis);
		Path file = folder.resolve(PREFIX + digest(design, command) + ".zip");
		try {
			create(folder);
			if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
				return found(file);
			}
			if (kept() >= MOST) {
				return "What it takes to reproduce it was not written: " + folder + " holds " + MOST + " such files already; remove some and solve again";
			}
			write(file, design, command, AnalysisJson.write(analysis));
			return found(file);
		} catch (IOException e) {
			return "What it takes to reproduce it could not be written to " + file + " (" + e.getMessage() + ")";
		}
	}

	private static String found(Path file) {
		return "All it takes to reproduce it is in " + file;
	}

	/** Folders that are not there yet are the owner's alone; a link in the place of the folder is refused. */
	private static void create(Path folder) throws IOException {
		if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
			Files.createDirectories(folder, ownersAlone(folder, "rwx------"));
		}
		if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
			throw new IOException("it is no folder");
		}
	}

	private static FileAttribute<?>[] ownersAlone(Path path, String permissions) {
		boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
		return posix ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) } : new FileAttribute<?>[0];
	}

	private long kept() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().startsWith(PREFIX)).count();
		}
	}

	private static void write(Path file, byte[] design, String command, String analysis) throws IOException {
		Set<OpenOption> alone = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
		try (ZipOutputStream zip = new ZipOutputStream(Channels.newOutputStream(Files.newByteChannel(file, alone, ownersAlone(file, "rw-------"))))) {
			entry(zip, "design.qtm", design);
			entry(zip, "command.txt", (command + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
			entry(zip, "analysis.json", analysis.getBytes(StandardCharsets.UTF_8));
		} catch (FileAlreadyExistsException e) {
			throw new IOException("something of that name is there already", e);
		} catch (IOException e) {
			Files.deleteIfExists(file);
			throw e;
		}
	}

	/** The settings are in the design already. */
	private static String command(Analysis analysis) {
		return "heatwright solve design.qtm" + (analysis.equation() == Equation.GLOBAL ? "" : " --equation " + EquationWords.code(analysis.equation()))
				+ (analysis.lambShift() == LambShift.INCLUDED ? " --lamb-shift" : "") + " --format json";
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
			digest.update(HeatwrightVersion.NUMBER.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest.digest(), 0, 6);
		} catch (NoSuchAlgorithmException e) {
			throw new UncheckedIOException(new IOException(e));
		}
	}
}
