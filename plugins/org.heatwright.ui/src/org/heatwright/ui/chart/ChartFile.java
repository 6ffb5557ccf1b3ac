// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.chart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.heatwright.model.io.AtomicFile;
import org.heatwright.picture.chart.Chart;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.figure.FigureFile;
import org.heatwright.ui.Texts;
import org.heatwright.ui.look.Rows;

/** A chart as a file: SVG, PDF, PNG on white paper as in a report, or its numbers as CSV. Verified by {@code ChartPaneTest}. */
public final class ChartFile {

	static final List<String> ENDINGS = List.of("svg", "pdf", "png", "csv");

	private ChartFile() {
	}

	static boolean isKnown(String file) {
		return ENDINGS.contains(ending(file));
	}

	private static String ending(String file) {
		return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

	/**
	 * Writes what a pane shows, all of it whatever the zoom, in the background.
	 *
	 * @param file its ending says which kind
	 * @return is already on its way; tells the user when the file cannot be written
	 * @throws IllegalArgumentException for another ending than those
	 */
	public static Job write(ChartPane pane, Path file) {
		String ending = ending(file.toString());
		if (!ENDINGS.contains(ending)) {
			throw new IllegalArgumentException("no chart can be written to " + file);
		}
		Chart chart = pane.chart();
		Rows table = pane.table();
		Job job = Job.create(Texts.of("chart.save"), monitor -> {
			try {
				AtomicFile.write(file, bytes(chart, table, ending));
				return Status.OK_STATUS;
			} catch (IOException e) {
				return Status.error(Texts.of("chart.notSaved", file, e.getMessage()), e);
			}
		});
		job.schedule();
		return job;
	}

	private static byte[] bytes(Chart chart, Rows table, String ending) {
		return ending.equals("csv") ? table.csv().getBytes(StandardCharsets.UTF_8) : FigureFile.valueOf(ending.toUpperCase(Locale.ROOT)).bytes(chart, Scheme.LIGHT);
	}
}
