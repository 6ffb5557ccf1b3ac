// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

/** Writes indented JSON. */
final class JsonText {

	/** Something that can be written as JSON. */
	interface Part {
		void write(JsonGenerator out) throws IOException;
	}

	private JsonText() {
	}

	static String write(Part part) {
		StringWriter text = new StringWriter();
		DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
		try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
			out.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
			part.write(out);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.getBuffer().isEmpty() ? "" : text.append('\n').toString();
	}
}
