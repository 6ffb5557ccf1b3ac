// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;

import org.heatwright.report.Part;

/** The parts of a report by the names they have on the command line. */
final class PartNames implements Iterable<String> {

	@Override
	public Iterator<String> iterator() {
		return Arrays.stream(Part.values()).map(Part::id).iterator();
	}

	static Part part(String name) {
		return Arrays.stream(Part.values()).filter(part -> part.id().equals(name)).findFirst().orElseThrow(
				() -> new CommandFailure(ExitCode.USAGE,
						"there is no part \"" + name + "\"; there are " + Arrays.stream(Part.values()).map(Part::id).collect(Collectors.joining(", "))));
	}

	/** The name of a design file without its ending. */
	static String baseName(Path file) {
		String name = file.getFileName().toString();
		return name.endsWith(".qtm") ? name.substring(0, name.length() - 4) : name;
	}
}
