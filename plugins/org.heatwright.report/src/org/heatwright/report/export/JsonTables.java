// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.heatwright.report.document.Block;
import org.heatwright.report.document.Document;
import org.heatwright.report.document.Inline;
import org.heatwright.report.document.PlainText;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

/** Every table of a document as one JSON object: id of the table to its caption, columns and rows; infinity is text, as in {@code solve --format json}. */
final class JsonTables {

	private JsonTables() {
	}

	static String of(Document document) {
		StringWriter text = new StringWriter();
		try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
			out.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
			out.writeStartObject();
			for (Block.Table table : document.tables()) {
				write(out, table);
			}
			out.writeEndObject();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.append('\n').toString();
	}

	private static void write(JsonGenerator out, Block.Table table) throws IOException {
		out.writeObjectFieldStart(table.id());
		out.writeStringField("caption", table.caption());
		out.writeArrayFieldStart("columns");
		for (Block.Column column : table.columns()) {
			out.writeString(PlainText.of(column.header()));
		}
		out.writeEndArray();
		out.writeArrayFieldStart("rows");
		for (List<Block.Cell> row : table.rows()) {
			out.writeStartArray();
			for (Block.Cell cell : row) {
				write(out, cell.content());
			}
			out.writeEndArray();
		}
		out.writeEndArray();
		out.writeEndObject();
	}

	private static void write(JsonGenerator out, List<Inline> content) throws IOException {
		Optional<Double> number = Cells.number(content);
		String words = PlainText.of(content);
		if (number.isPresent() && !number.get().isInfinite() && !number.get().isNaN()) {
			out.writeNumber(number.get() == 0 ? 0.0 : number.get());
		} else if (number.isPresent()) {
			out.writeString(Cells.text(number.get()));
		} else if (Cells.isNumber(words) && !words.contains("Infinity")) {
			out.writeNumber(words);
		} else {
			out.writeString(words);
		}
	}
}
