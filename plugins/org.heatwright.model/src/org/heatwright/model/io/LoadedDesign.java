// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.util.List;

import org.heatwright.model.machine.Machine;

/**
 * A design as it was read.
 *
 * @param name    the file's name as it was given
 * @param sha256  of the bytes, in hexadecimal
 * @param notices what was not understood and is kept
 */
public record LoadedDesign(Machine machine, String name, String sha256, List<FileNotice> notices, LineMap lines) {

	public LoadedDesign {
		notices = List.copyOf(notices);
	}
}
