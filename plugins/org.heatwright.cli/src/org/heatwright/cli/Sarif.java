// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;

import org.heatwright.analysis.HeatwrightVersion;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RulePages;
import org.heatwright.validation.Severity;
import org.heatwright.validation.registry.RuleRegistry;

/**
 * Findings in the Static Analysis Results Interchange Format 2.1.0 of OASIS, which code hosts show beside the lines they concern. Accepted findings are results
 * with a suppression.
 */
final class Sarif {

	private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

	private final JsonGenerator out;
	private final List<String> rules;

	private Sarif(JsonGenerator out, List<String> rules) {
		this.out = out;
		this.rules = rules;
	}

	static String write(List<ValidationReport> reports) {
		Set<String> rules = new LinkedHashSet<>();
		RuleRegistry.rules().forEach(rule -> rules.add(rule.id()));
		reports.forEach(report -> report.findings().forEach(finding -> rules.add(finding.diagnostic().rule())));
		return JsonText.write(out -> new Sarif(out, List.copyOf(rules)).log(reports));
	}

	private void log(List<ValidationReport> reports) throws IOException {
		out.writeStartObject();
		out.writeStringField("$schema", SCHEMA);
		out.writeStringField("version", "2.1.0");
		out.writeArrayFieldStart("runs");
		out.writeStartObject();
		tool();
		out.writeStringField("columnKind", "utf16CodeUnits");
		out.writeArrayFieldStart("artifacts");
		for (ValidationReport report : reports) {
			out.writeStartObject();
			location(report, -1);
			out.writeEndObject();
		}
		out.writeEndArray();
		out.writeArrayFieldStart("results");
		for (int index = 0; index < reports.size(); index++) {
			for (ValidationReport.Located finding : reports.get(index).findings()) {
				result(reports.get(index), index, finding);
			}
		}
		out.writeEndArray();
		out.writeEndObject();
		out.writeEndArray();
		out.writeEndObject();
	}

	private void tool() throws IOException {
		out.writeObjectFieldStart("tool");
		out.writeObjectFieldStart("driver");
		out.writeStringField("name", "Heatwright");
		out.writeStringField("semanticVersion", HeatwrightVersion.NUMBER);
		out.writeArrayFieldStart("rules");
		for (String id : rules) {
			rule(id);
		}
		out.writeEndArray();
		out.writeEndObject();
		out.writeEndObject();
	}

	private void rule(String id) throws IOException {
		out.writeStartObject();
		out.writeStringField("id", id);
		Optional<String> page = RulePages.page(id);
		text("shortDescription", RulePages.summary(id).orElse(id));
		if (page.isPresent()) {
			out.writeObjectFieldStart("help");
			out.writeStringField("text", page.get());
			out.writeStringField("markdown", page.get());
			out.writeEndObject();
		}
		out.writeObjectFieldStart("defaultConfiguration");
		out.writeStringField("level", level(RuleRegistry.rule(id).map(Rule::severity).orElse(Severity.ERROR)));
		out.writeEndObject();
		out.writeEndObject();
	}

	private void result(ValidationReport report, int index, ValidationReport.Located finding) throws IOException {
		Diagnostic diagnostic = finding.diagnostic();
		out.writeStartObject();
		out.writeStringField("ruleId", diagnostic.rule());
		out.writeNumberField("ruleIndex", rules.indexOf(diagnostic.rule()));
		out.writeStringField("level", level(diagnostic.severity()));
		text("message", diagnostic.message());
		out.writeArrayFieldStart("locations");
		out.writeStartObject();
		out.writeObjectFieldStart("physicalLocation");
		location(report, index, "artifactLocation");
		out.writeObjectFieldStart("region");
		out.writeNumberField("startLine", Math.max(1, finding.line()));
		out.writeEndObject();
		out.writeEndObject();
		if (!diagnostic.element().isEmpty()) {
			out.writeArrayFieldStart("logicalLocations");
			out.writeStartObject();
			out.writeStringField("name", diagnostic.element());
			out.writeStringField("fullyQualifiedName", diagnostic.element() + (diagnostic.attribute().isEmpty() ? "" : "." + diagnostic.attribute()));
			out.writeStringField("kind", "element");
			out.writeEndObject();
			out.writeEndArray();
		}
		out.writeEndObject();
		out.writeEndArray();
		if (diagnostic.accepted().isPresent()) {
			suppression(diagnostic.accepted().get());
		}
		properties(diagnostic);
		out.writeEndObject();
	}

	private void suppression(String reason) throws IOException {
		out.writeArrayFieldStart("suppressions");
		out.writeStartObject();
		out.writeStringField("kind", "inSource");
		out.writeStringField("status", "accepted");
		out.writeStringField("justification", reason);
		out.writeEndObject();
		out.writeEndArray();
	}

	private void properties(Diagnostic diagnostic) throws IOException {
		if (diagnostic.numbers().isEmpty() && diagnostic.equation().isEmpty()) {
			return;
		}
		out.writeObjectFieldStart("properties");
		if (!diagnostic.equation().isEmpty()) {
			out.writeStringField("equation", diagnostic.equation());
		}
		if (!diagnostic.numbers().isEmpty()) {
			ValidationJson.numbers(out, diagnostic);
		}
		out.writeEndObject();
	}

	private void location(ValidationReport report, int index) throws IOException {
		location(report, index, "location");
	}

	private void location(ValidationReport report, int index, String name) throws IOException {
		out.writeObjectFieldStart(name);
		out.writeStringField("uri", uri(report.file()));
		if (index >= 0) {
			out.writeNumberField("index", index);
		}
		out.writeEndObject();
	}

	/** A relative path stays relative, as code hosts want it. */
	private static String uri(String file) {
		Path path = Path.of(file);
		if (path.isAbsolute()) {
			return path.toUri().toString();
		}
		String relative = file.replace('\\', '/');
		return URI.create(java.net.URLEncoder.encode(relative, StandardCharsets.UTF_8).replace("%2F", "/").replace("+", "%20")).toString();
	}

	private void text(String name, String text) throws IOException {
		out.writeObjectFieldStart(name);
		out.writeStringField("text", text);
		out.writeEndObject();
	}

	private static String level(Severity severity) {
		return switch (severity) {
			case ERROR -> "error";
			case WARNING -> "warning";
			case INFORMATION -> "note";
		};
	}
}
