// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.result;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.heatwright.analysis.document.Csv;
import org.heatwright.study.RecordedQuantity;
import org.heatwright.study.journal.ChunkResult;
import org.heatwright.study.plan.StudyAxis;

/** A study as comma-separated values (RFC 4180): one row per point, axes first; a number reads back as the same double. Verified by {@code ResultFilesTest}. */
public final class CsvResult {

	private CsvResult() {
	}

	/** Writes every recorded point; an absent number is an empty cell. */
	public static void write(StudyTable table, OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(new BufferedOutputStream(out, 1 << 16), StandardCharsets.UTF_8);
		StringBuilder line = new StringBuilder();
		table.axes().stream().map(StudyAxis::title).forEach(title -> line.append(cell(title)).append(','));
		table.quantities().stream().map(RecordedQuantity::name).forEach(name -> line.append(cell(name)).append(','));
		writer.append(line).append("failure\r\n");
		table.forEach(chunk -> rows(table, chunk, writer));
		writer.flush();
	}

	private static void rows(StudyTable table, ChunkResult chunk, Writer writer) throws IOException {
		List<RecordedQuantity> quantities = table.quantities();
		StringBuilder line = new StringBuilder();
		long first = table.plan().firstPoint(chunk.chunk());
		for (int p = 0; p < chunk.points(); p++) {
			line.setLength(0);
			for (double value : table.plan().values(first + p)) {
				line.append(value).append(',');
			}
			for (int q = 0; q < quantities.size(); q++) {
				line.append(StudyTable.text(quantities.get(q), chunk.value(p, q))).append(',');
			}
			line.append(cell(chunk.failures().getOrDefault(p, ""))).append("\r\n");
			writer.append(line);
		}
	}

	/** The failed points alone: number, axes, reason. */
	public static void writeFailures(StudyTable table, OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(new BufferedOutputStream(out), StandardCharsets.UTF_8);
		writer.append("point,settings,reason\r\n");
		table.forEach(chunk -> {
			for (Map.Entry<Integer, String> failure : chunk.failures().entrySet()) {
				long point = table.plan().firstPoint(chunk.chunk()) + failure.getKey();
				writer.append(Long.toString(point)).append(',').append(cell(table.plan().name(point))).append(',').append(cell(failure.getValue())).append("\r\n");
			}
		});
		writer.flush();
	}

	static String cell(String text) {
		return Csv.quoted(Csv.words(text));
	}
}
