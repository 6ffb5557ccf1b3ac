// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.physics.Progress;

/** Analysed gallery machines, and changed ones. */
public final class Subjects {

	private Subjects() {
	}

	public static Subject of(String machine) {
		return Subject.analyzed(Gallery.find(machine).orElseThrow().open(), AnalysisOptions.defaults(), Progress.NONE);
	}

	/** The text of a gallery machine's file. */
	public static String text(String machine) {
		return new String(Gallery.find(machine).orElseThrow().bytes(), StandardCharsets.UTF_8);
	}

	public static Subject ofText(String text) {
		try {
			LoadedDesign design = DesignFile.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "changed.qtm");
			return Subject.analyzed(design, AnalysisOptions.defaults(), Progress.NONE);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
