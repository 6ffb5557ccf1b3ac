// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON into maps, lists, doubles, text, booleans and null; the physics needs no library for it elsewhere. */
final class JsonText {

	private final String text;
	private int at;

	JsonText(String text) {
		this.text = text;
	}

	Map<String, Object> object() {
		Map<String, Object> object = new LinkedHashMap<>();
		expect('{');
		while (!accept('}')) {
			String name = string();
			expect(':');
			object.put(name, value());
			accept(',');
		}
		return object;
	}

	private List<Object> array() {
		List<Object> array = new ArrayList<>();
		expect('[');
		while (!accept(']')) {
			array.add(value());
			accept(',');
		}
		return array;
	}

	private Object value() {
		return switch (peek()) {
			case '{' -> object();
			case '[' -> array();
			case '"' -> string();
			default -> literal();
		};
	}

	private Object literal() {
		int begin = at;
		while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
			at++;
		}
		String word = text.substring(begin, at);
		return switch (word) {
			case "null" -> null;
			case "true" -> Boolean.TRUE;
			case "false" -> Boolean.FALSE;
			default -> Double.valueOf(word);
		};
	}

	private String string() {
		expect('"');
		StringBuilder string = new StringBuilder();
		while (text.charAt(at) != '"') {
			if (text.charAt(at) == '\\') {
				at++;
				if (text.charAt(at) == 'u') {
					string.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
					at += 5;
					continue;
				}
			}
			string.append(text.charAt(at++));
		}
		at++;
		return string.toString();
	}

	private char peek() {
		while (Character.isWhitespace(text.charAt(at))) {
			at++;
		}
		return text.charAt(at);
	}

	private boolean accept(char c) {
		boolean found = peek() == c;
		at += found ? 1 : 0;
		return found;
	}

	private void expect(char c) {
		if (!accept(c)) {
			throw new IllegalArgumentException("expected " + c + " at " + at);
		}
	}
}
