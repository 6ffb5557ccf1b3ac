// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.DesignFileException;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.machine.Element;
import org.heatwright.validation.Diagnostic;

/** Reads designs and words what goes wrong the way compilers do: {@code file:line: severity: message}. */
final class DesignReader {

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

	static String reason(Path file, IOException exception) {
		return switch (exception) {
			case DesignFileException e -> file + (e.line() > 0 ? ":" + e.line() : "") + ": error: " + e.reason();
			case NoSuchFileException e -> e.getFile() + ": no such file or folder";
			case FileNotFoundException e -> file + ": no such file";
			case AccessDeniedException e -> e.getFile() + ": permission denied";
			case FileSystemException e -> e.getFile() + ": " + (e.getReason() == null ? e.getMessage() : e.getReason());
			default -> file + ": " + exception.getMessage();
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
