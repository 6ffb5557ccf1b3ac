// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** The cases of one reference file: numbers that two independent methods agreed on, made outside this program. */
public final class ReferenceFile {

	private ReferenceFile() {
	}

	/** One case: its id, its inputs and its expected outputs. */
	public record Case(String id, Map<String, Object> inputs, Map<String, Object> outputs) {

		double input(String name) {
			return ((Number) inputs.get(name)).doubleValue();
		}

		double output(String name) {
			return ((Number) outputs.get(name)).doubleValue();
		}

		@Override
		public String toString() {
			return id;
		}
	}

	@SuppressWarnings("unchecked")
	static List<Case> cases(String group) {
		Map<String, Object> file = (Map<String, Object>) read("reference/" + group + ".json");
		List<Case> cases = new ArrayList<>();
		for (Map<String, Object> entry : (List<Map<String, Object>>) file.get("cases")) {
			cases.add(new Case((String) entry.get("id"), (Map<String, Object>) entry.get("inputs"), (Map<String, Object>) entry.get("outputs")));
		}
		return cases;
	}

	private static Object read(String resource) {
		try (InputStream in = ReferenceFile.class.getResourceAsStream(resource); JsonParser parser = new JsonFactory().createParser(in)) {
			parser.nextToken();
			return JsonValues.value(parser);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Reads JSON into maps, lists, doubles, text, booleans and null. */
	static final class JsonValues {

		private JsonValues() {
		}

		static Object value(JsonParser parser) throws IOException {
			return switch (parser.currentToken()) {
				case START_OBJECT -> object(parser);
				case START_ARRAY -> array(parser);
				case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
				case VALUE_STRING -> parser.getText();
				case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
				default -> null;
			};
		}

		private static Map<String, Object> object(JsonParser parser) throws IOException {
			Map<String, Object> object = new LinkedHashMap<>();
			while (parser.nextToken() != JsonToken.END_OBJECT) {
				String name = parser.currentName();
				parser.nextToken();
				object.put(name, value(parser));
			}
			return object;
		}

		private static List<Object> array(JsonParser parser) throws IOException {
			List<Object> array = new ArrayList<>();
			while (parser.nextToken() != JsonToken.END_ARRAY) {
				array.add(value(parser));
			}
			return array;
		}
	}
}
