// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.equinox.app.IApplicationContext;

/** The designs and studies that were named when the program was started. */
final class CommandLineFiles {

	private CommandLineFiles() {
	}

	static List<Path> of(IApplicationContext context) {
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		return arguments == null ? List.of()
				: Arrays.stream(arguments).filter(argument -> argument.endsWith(".qtm") || argument.endsWith(".qts")).map(Path::of).filter(Files::isRegularFile)
						.toList();
	}
}
