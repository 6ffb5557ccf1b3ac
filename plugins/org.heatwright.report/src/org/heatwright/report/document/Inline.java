// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.document;

import java.util.ArrayList;
import java.util.List;

/** What stands one beside the other in a line. */
public sealed interface Inline {

	/** Its name in templates. */
	default String kind() {
		return getClass().getSimpleName();
	}

	/** Words; nothing in them is markup. */
	record Text(String text) implements Inline {
	}

	/** Words that stand out. */
	record Strong(String text) implements Inline {
	}

	/** Words of a program or a file. */
	record Code(String text) implements Inline {
	}

	/** A formula in the line. */
	record Maths(Formula formula) implements Inline {
	}

	/** A number with its unit, rounded for the reader; {@code value} is the exact one. */
	record Measure(double value, int digits, String unit) implements Inline {
	}

	/** A word that judges. */
	record Verdict(Block.Tone tone, String text) implements Inline {
	}

	/** A link out of the document; only http, https and mailto are ever written. */
	record Link(String text, String address) implements Inline {
	}

	/** A citation by the key of its reference. */
	record Cite(String key) implements Inline {
	}

	/** Strings become text, formulas become maths, everything else must be inline already. */
	static List<Inline> of(Object... parts) {
		List<Inline> line = new ArrayList<>();
		for (Object part : parts) {
			line.add(switch (part) {
				case Inline inline -> inline;
				case Formula formula -> new Maths(formula);
				case String text -> new Text(text);
				default -> throw new IllegalArgumentException("not a part of a line: " + part.getClass().getName());
			});
		}
		return line;
	}
}
