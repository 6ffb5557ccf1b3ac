// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.heatwright.validation.Severity;
import org.heatwright.validation.SeverityProfile;
import org.heatwright.validation.registry.RuleRegistry;

/** Reads {@code --severity RULE=SEVERITY}. */
final class SeverityArguments {

	private SeverityArguments() {
	}

	static SeverityProfile profile(List<String> arguments) {
		Map<String, Optional<Severity>> severities = new HashMap<>();
		for (String argument : arguments) {
			String[] parts = argument.split("=", -1);
			if (parts.length != 2 || RuleRegistry.rule(parts[0]).isEmpty()) {
				throw new CommandFailure(ExitCode.USAGE, "--severity " + argument + ": expected RULE=error|warning|information|ignore with an existing rule");
			}
			severities.put(parts[0], severity(argument, parts[1]));
		}
		return new SeverityProfile(severities);
	}

	private static Optional<Severity> severity(String argument, String word) {
		if (word.equals("ignore")) {
			return Optional.empty();
		}
		return Optional.of(Arrays.stream(Severity.values()).filter(severity -> severity.name().equalsIgnoreCase(word)).findFirst()
				.orElseThrow(() -> new CommandFailure(ExitCode.USAGE, "--severity " + argument + ": a severity is error, warning, information or ignore")));
	}
}
