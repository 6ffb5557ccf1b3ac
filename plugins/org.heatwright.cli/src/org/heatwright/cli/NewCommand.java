// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.heatwright.gallery.Gallery;
import org.heatwright.gallery.GalleryMachine;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a design from a published machine. */
@Command(name = "new", description = "Writes a new design that starts from a published machine.")
final class NewCommand implements Callable<Integer> {

	private final Console console;

	@Option(names = "--template", required = true, paramLabel = "NAME", description = "One of the names that heatwright templates lists.")
	String template;

	@Option(names = { "-o", "--output" }, required = true, paramLabel = "FILE", description = "The new design; an existing file is not overwritten.")
	Path output;

	NewCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		Optional<GalleryMachine> machine = Gallery.find(template);
		if (machine.isEmpty()) {
			throw new CommandFailure(ExitCode.USAGE, "there is no template \"" + template + "\"; there are " + String.join(", ", Gallery.names()));
		}
		Output.create(output, machine.get().bytes());
		console.problem("wrote " + output + ": " + machine.get().title());
		return ExitCode.OK.number();
	}
}
