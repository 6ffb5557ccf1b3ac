// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** A JSON value, for tests. */
record Json(Object value) {

	static Json parse(String text) {
		try (JsonParser parser = new JsonFactory().createParser(text)) {
			parser.nextToken();
			return new Json(read(parser));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Object read(JsonParser parser) throws IOException {
		return switch (parser.currentToken()) {
			case START_OBJECT -> {
				Map<String, Object> object = new LinkedHashMap<>();
				while (parser.nextToken() != JsonToken.END_OBJECT) {
					String name = parser.currentName();
					parser.nextToken();
					object.put(name, read(parser));
				}
				yield object;
			}
			case START_ARRAY -> {
				List<Object> array = new ArrayList<>();
				while (parser.nextToken() != JsonToken.END_ARRAY) {
					array.add(read(parser));
				}
				yield array;
			}
			case VALUE_STRING -> parser.getText();
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
			case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
			default -> throw new IllegalArgumentException(String.valueOf(parser.currentToken()));
		};
	}

	Json get(String name) {
		Object member = ((Map<?, ?>) value).get(name);
		if (member == null) {
			throw new AssertionError(name + " is missing in " + value);
		}
		return new Json(member);
	}

	Json at(int index) {
		return new Json(((List<?>) value).get(index));
	}

	List<Json> items() {
		return ((List<?>) value).stream().map(Json::new).toList();
	}

	String text() {
		return (String) value;
	}

	double number() {
		return (Double) value;
	}
}
