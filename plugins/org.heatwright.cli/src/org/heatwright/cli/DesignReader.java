// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.DesignFileException;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.machine.Element;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;
import org.heatwright.validation.registry.Validator;

/** Reads designs and words what goes wrong the way compilers do: {@code file:line: severity: message}. */
final class DesignReader {

	/** How the ids of the rules about files begin. */
	private static final String OF_FILES = "file.";

	private DesignReader() {
	}

	/** @throws CommandFailure with INPUT_OUTPUT and the file, the line and the reason */
	static LoadedDesign read(Path file) {
		try {
			if (Files.isDirectory(file)) {
				throw new CommandFailure(ExitCode.INPUT_OUTPUT, file + ": is a folder, not a design");
			}
			return DesignFile.load(file);
		} catch (IOException e) {
			throw new CommandFailure(ExitCode.INPUT_OUTPUT, reason(file, e));
		}
	}

	/**
	 * Reads a design that is going to be computed with in many ways, and tells what its file says in vain.
	 *
	 * @throws CommandFailure also with DESIGN when names in it are misspelled: the numbers would be those of another machine
	 */
	static LoadedDesign readSound(Consumer<String> problems, Path file) {
		LoadedDesign design = read(file);
		List<Diagnostic> found = Validator.validate(design.machine()).stream().filter(diagnostic -> diagnostic.rule().startsWith(OF_FILES)).toList();
		announce(problems, design, file, found);
		if (found.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR)) {
			throw new CommandFailure(ExitCode.DESIGN, file + ": not computed with misspelled names");
		}
		return design;
	}

	/** Says on stderr what is wrong with a design, and what of its file has no effect. */
	static void announce(Console console, LoadedDesign design, Path file, List<Diagnostic> found) {
		announce(console::problem, design, file, found);
	}

	private static void announce(Consumer<String> problems, LoadedDesign design, Path file, List<Diagnostic> found) {
		found.stream().filter(
				diagnostic -> diagnostic.severity() == Severity.ERROR || diagnostic.severity() == Severity.WARNING && diagnostic.rule().startsWith(OF_FILES))
				.forEach(diagnostic -> problems.accept(line(design, file, diagnostic)));
	}

	static String reason(Path file, IOException exception) {
		return switch (exception) {
			case DesignFileException e -> file + (e.line() > 0 ? ":" + e.line() : "") + ": error: " + e.reason();
			case NoSuchFileException e -> e.getFile() + ": no such file or folder";
			case FileNotFoundException e -> file + ": no such file";
			case AccessDeniedException e -> e.getFile() + ": " + (e.getReason() == null ? "permission denied" : e.getReason());
			case FileAlreadyExistsException e -> e.getFile() + ": exists already and is not overwritten";
		case FileSystemException e ->
			e.getFile() + ": " + (e.getReason() == null ? "it cannot be read or written (" + e.getClass().getSimpleName() + ")" : e.getReason());
		default -> file + ": "
				+ (exception.getMessage() == null ? "it cannot be read or written (" + exception.getClass().getSimpleName() + ")" : exception.getMessage());
		};
	}

	/** {@code file:line: severity: message [rule-id]}. */
	static String line(LoadedDesign design, Path file, Diagnostic diagnostic) {
		return file + ":" + lineOf(design, diagnostic.element()) + ": " + diagnostic.severity().name().toLowerCase(Locale.ROOT) + ": " + diagnostic.message()
				+ " [" + diagnostic.rule() + "]";
	}

	/** The line on which the element begins; that of the machine when the element is not in the file. */
	static int lineOf(LoadedDesign design, String id) {
		EObject found = design.machine();
		for (TreeIterator<EObject> all = design.machine().eAllContents(); all.hasNext();) {
			EObject object = all.next();
			if (object instanceof Element element && id != null && id.equals(element.getId())) {
				found = object;
				break;
			}
		}
		return Math.max(1, design.lines().lineOf(found));
	}
}
