// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.document.AnalysisJson;

/**
 * The numbers of an analysis by their path in its JSON form, entries of lists by their id: {@code power}, {@code baths.hot.bounds.bound1},
 * {@code operators.pump.0.norm}.
 */
public final class ResultNumbers {

	private static final String INFINITY = "Infinity";

	private final Map<String, Double> numbers = new LinkedHashMap<>();
	private final JsonParser json;

	private ResultNumbers(JsonParser json) {
		this.json = json;
	}

	public static ResultNumbers of(Analysis analysis) {
		try (JsonParser json = new JsonFactory().createParser(AnalysisJson.write(analysis))) {
			json.nextToken();
			ResultNumbers result = new ResultNumbers(json);
			result.object("");
			return result;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The number at a path; empty when the result has none there. */
	public OptionalDouble at(String path) {
		Double number = numbers.get(path);
		return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
	}

	/** Every number by its path, in the order of the JSON form; entries without an id that would share a path keep the last one only. */
	public Map<String, Double> all() {
		return Collections.unmodifiableMap(numbers);
	}

	/** Reads an object whose fields get the prefix; its own id, written first, extends the prefix. */
	private void object(String prefix) throws IOException {
		String own = prefix;
		while (json.nextToken() != JsonToken.END_OBJECT) {
			String field = json.currentName();
			JsonToken token = json.nextToken();
			if (token == JsonToken.VALUE_STRING && (field.equals("id") || field.equals("channel"))) {
				own = prefix + json.getText() + ".";
			} else {
				value(own + field, token);
			}
		}
	}

	private void value(String path, JsonToken token) throws IOException {
		switch (token) {
			case START_OBJECT -> object(path + ".");
			case START_ARRAY -> {
				for (JsonToken item = json.nextToken(); item != JsonToken.END_ARRAY; item = json.nextToken()) {
					value(path, item);
				}
			}
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> numbers.put(path, json.getDoubleValue());
			case VALUE_STRING -> {
				if (json.getText().endsWith(INFINITY)) {
					numbers.put(path, json.getText().startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
				}
			}
			default -> {
				// truth values are no numbers
			}
		}
	}
}
