// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.util.List;

import org.heatwright.model.study.Study;

/**
 * A study as it was read.
 *
 * @param name    the file's name as it was given
 * @param sha256  of the bytes, in hexadecimal
 * @param notices what was not understood and is kept
 */
public record LoadedStudy(Study study, String name, String sha256, List<FileNotice> notices, LineMap lines) {

	public LoadedStudy {
		notices = List.copyOf(notices);
	}
}
