// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.heatwright.physics.Progress;

/** One request: its id, what it asks for, and its fields. A field that nobody knows is an error, as a misspelled name in a design is. */
final class ServeRequest implements Progress {

	private static final String ID = "id";
	private static final String REQUEST = "request";
	private static final int LONGEST_ID = 200;

	private final Object id;
	private final String verb;
	private final Map<String, Object> fields;
	private final int bytes;
	private final Set<String> asked = new TreeSet<>();
	private volatile boolean cancelled;

	private ServeRequest(Object id, String verb, Map<String, Object> fields, int bytes) {
		this.id = id;
		this.verb = verb;
		this.fields = fields;
		this.bytes = bytes;
	}

	/** @throws ServeFailure when the object lacks what makes it a request */
	static ServeRequest of(Map<String, Object> object, int bytes) {
		Map<String, Object> fields = new LinkedHashMap<>(object);
		fields.remove(ID);
		if (!(fields.remove(REQUEST) instanceof String verb)) {
			throw new ServeFailure(ServeFailure.Kind.PROTOCOL, "the field request must name what is asked for, such as \"solve\"");
		}
		return new ServeRequest(id(object).orElseThrow(() -> new ServeFailure(ServeFailure.Kind.PROTOCOL,
				"the field id must be a text of at most " + LONGEST_ID + " characters or a whole number; the answer carries it")), verb, fields, bytes);
	}

	/** The id of an object that may be a request: a text or a whole number. */
	static Optional<Object> id(Map<String, Object> object) {
		return id(object.get(ID));
	}

	private static Optional<Object> id(Object value) {
		return switch (value) {
			case String text when text.length() <= LONGEST_ID -> Optional.of(text);
			case ServeJson.Digits number when number.text().matches("-?[0-9]{1,18}") -> Optional.of(Long.valueOf(number.text()));
			case null, default -> Optional.empty();
		};
	}

	/** A text or a {@link Long}. */
	Object id() {
		return id;
	}

	String verb() {
		return verb;
	}

	int bytes() {
		return bytes;
	}

	void cancel() {
		cancelled = true;
	}

	@Override
	public boolean cancelled() {
		return cancelled;
	}

	@Override
	public void report(double fraction, String task) {
		// that it runs is said every second
	}

	/** A field that holds the id of a request. */
	Object idIn(String field) {
		return value(field, Object.class, "an id").flatMap(ServeRequest::id)
				.orElseThrow(() -> new ServeFailure(ServeFailure.Kind.USAGE, "the field " + field + " must be the id of a request"));
	}

	Optional<String> text(String field) {
		return value(field, String.class, "a text");
	}

	boolean flag(String field) {
		return value(field, Boolean.class, "true or false").orElse(false);
	}

	Optional<Long> whole(String field, long least, long most) {
		return value(field, ServeJson.Digits.class, "a number").map(number -> {
			String range = "the field " + field + " must be a whole number from " + least + " to " + most + ", not " + shortened(number.text());
			if (!number.text().matches("-?[0-9]{1,19}")) {
				throw new ServeFailure(ServeFailure.Kind.USAGE, range);
			}
			try {
				long value = Long.parseLong(number.text());
				if (value >= least && value <= most) {
					return value;
				}
			} catch (NumberFormatException e) {
				// as out of range
			}
			throw new ServeFailure(ServeFailure.Kind.USAGE, range);
		});
	}

	/** An object of expressions; numbers count as what they are written like. */
	Map<String, String> expressions(String field) {
		Map<String, String> expressions = new LinkedHashMap<>();
		value(field, Map.class, "an object").ifPresent(object -> ((Map<?, ?>) object)
				.forEach((name, value) -> expressions.put((String) name, expression(field + "." + name, value))));
		return Collections.unmodifiableMap(expressions);
	}

	List<?> list(String field) {
		return value(field, List.class, "an array").orElse(List.of());
	}

	List<String> texts(String field) {
		List<String> texts = new ArrayList<>();
		for (Object each : list(field)) {
			if (!(each instanceof String text)) {
				throw new ServeFailure(ServeFailure.Kind.USAGE, "the field " + field + " must be an array of texts");
			}
			texts.add(text);
		}
		return texts;
	}

	static String expression(String where, Object value) {
		return switch (value) {
			case String text -> text;
			case ServeJson.Digits number -> number.text();
			case Boolean truth -> truth.toString();
			default -> throw new ServeFailure(ServeFailure.Kind.USAGE, "the field " + where + " must be a number or an expression in quotes");
		};
	}

	/** @throws ServeFailure when there is a field that nobody asked for */
	void requireNothingElse() {
		Set<String> unknown = new TreeSet<>(fields.keySet());
		unknown.removeAll(asked);
		if (!unknown.isEmpty()) {
			throw new ServeFailure(ServeFailure.Kind.USAGE, "the request " + shortened(verb) + " has no field " + shortened(unknown.iterator().next())
					+ (asked.isEmpty() ? "; it has none" : "; it has " + String.join(", ", asked)));
		}
	}

	static String shortened(String text) {
		return text.length() <= 60 ? text : text.substring(0, 60) + "...";
	}

	private <T> Optional<T> value(String field, Class<T> type, String kind) {
		asked.add(field);
		Object value = fields.get(field);
		if (value != null && !type.isInstance(value)) {
			throw new ServeFailure(ServeFailure.Kind.USAGE, "the field " + field + " must be " + kind);
		}
		return Optional.ofNullable(type.cast(value));
	}
}
