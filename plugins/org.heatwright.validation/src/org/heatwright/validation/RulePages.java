// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The page of each rule: what, why, equation, an example that fails, one that passes, and what to do; Markdown. They are {@code releng/docs/rules/<id>.md},
 * which the build puts beside the classes.
 */
public final class RulePages {

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9.]+");

	private RulePages() {
	}

	/** Empty when there is no page of that name. */
	public static Optional<String> page(String rule) {
		if (!ID.matcher(rule).matches()) {
			return Optional.empty();
		}
		try (InputStream in = RulePages.class.getResourceAsStream("/rules/" + rule + ".md")) {
			return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What the rule demands, in a sentence. */
	public static Optional<String> summary(String rule) {
		return page(rule).flatMap(
				page -> page.lines().filter(line -> line.startsWith("Error. ") || line.startsWith("Warning. ") || line.startsWith("Information. ")).findFirst())
				.map(line -> line.substring(line.indexOf(' ') + 1));
	}
}
