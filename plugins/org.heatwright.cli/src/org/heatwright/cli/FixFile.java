// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.heatwright.model.edit.DesignAdapterFactory;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Machine;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.FixCommand;

/** Applies fixes to a file, the best one of each finding, each on what the ones before it left. */
final class FixFile {

	private FixFile() {
	}

	/** Whether anything was changed; the file is saved then and each fix is then named on stderr. */
	static boolean apply(Path file, Machine machine, List<Diagnostic> found, Console console) {
		DesignAdapterFactory adapters = new DesignAdapterFactory();
		EditingDomain domain = new AdapterFactoryEditingDomain(adapters, new BasicCommandStack());
		List<String> done = new ArrayList<>();
		for (Diagnostic diagnostic : found) {
			Optional<Command> command = diagnostic.fixes().stream().findFirst().flatMap(fix -> FixCommand.of(domain, machine, fix));
			if (command.isPresent() && diagnostic.accepted().isEmpty() && diagnostic.severity() != Severity.INFORMATION) {
				domain.getCommandStack().execute(command.get());
				done.add(file + ": " + diagnostic.element() + ": " + command.get().getLabel() + " [" + diagnostic.rule() + "]");
			}
		}
		adapters.dispose();
		if (!done.isEmpty()) {
			try {
				DesignFile.save(machine, file);
			} catch (IOException e) {
				throw new CommandFailure(ExitCode.INPUT_OUTPUT, DesignReader.reason(file, e));
			}
			done.forEach(console::problem);
		}
		return !done.isEmpty();
	}
}
