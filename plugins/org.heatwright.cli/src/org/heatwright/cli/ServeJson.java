// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/** Reads one line of JSON into maps, lists, texts, truth values and numbers, which keep every digit they were written with. */
final class ServeJson {

	private static final int DEEPEST = 20;
	private static final JsonFactory FACTORY = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.streamReadConstraints(StreamReadConstraints.builder().maxStringLength(ServeLines.LONGEST).maxNestingDepth(DEEPEST).build()).build();

	/** A number as it was written. */
	record Digits(String text) {
	}

	private final JsonParser json;

	private ServeJson(JsonParser json) {
		this.json = json;
	}

	/** @throws ServeFailure when the line is no JSON object */
	static Map<String, Object> object(byte[] line) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
			try (JsonParser parser = FACTORY.createParser(text)) {
				if (parser.nextToken() != JsonToken.START_OBJECT) {
					throw new ServeFailure(ServeFailure.Kind.PROTOCOL, "a request is one JSON object in one line");
				}
				Map<String, Object> object = new ServeJson(parser).object();
				if (parser.nextToken() != null) {
					throw new ServeFailure(ServeFailure.Kind.PROTOCOL, "something stands behind the JSON object; a request has a line of its own");
				}
				return object;
			}
		} catch (CharacterCodingException e) {
			throw new ServeFailure(ServeFailure.Kind.PROTOCOL, "the line is not UTF-8");
		} catch (JsonProcessingException e) {
			throw new ServeFailure(ServeFailure.Kind.PROTOCOL, "the line is no JSON"
					+ (e.getLocation() == null ? ", or nested too deeply" : " at character " + e.getLocation().getColumnNr()));
		} catch (IOException e) {
			throw new ServeFailure(ServeFailure.Kind.PROTOCOL, "the line is no JSON: " + e.getMessage());
		}
	}

	private Map<String, Object> object() throws IOException {
		Map<String, Object> object = new LinkedHashMap<>();
		while (json.nextToken() != JsonToken.END_OBJECT) {
			String field = json.currentName();
			object.put(field, value(json.nextToken()));
		}
		return object;
	}

	private Object value(JsonToken token) throws IOException {
		return switch (token) {
			case START_OBJECT -> object();
			case START_ARRAY -> {
				List<Object> array = new ArrayList<>();
				for (JsonToken item = json.nextToken(); item != JsonToken.END_ARRAY; item = json.nextToken()) {
					array.add(value(item));
				}
				yield array;
			}
			case VALUE_STRING -> json.getText();
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Digits(json.getText());
			case VALUE_TRUE -> Boolean.TRUE;
			case VALUE_FALSE -> Boolean.FALSE;
			case VALUE_NULL -> throw new ServeFailure(ServeFailure.Kind.PROTOCOL, "null is no value of a request; leave the field out");
			default -> throw new ServeFailure(ServeFailure.Kind.PROTOCOL, "the line is no JSON: it ends early");
		};
	}
}
