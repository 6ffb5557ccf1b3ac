// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Fix;

/** Findings as JSON: one object for one file, an array for several. Infinite numbers are the string {@code "Infinity"}. */
final class ValidationJson {

	private final JsonGenerator out;

	private ValidationJson(JsonGenerator out) {
		this.out = out;
	}

	static String write(List<ValidationReport> reports, int files) {
		return JsonText.write(generator -> {
			ValidationJson json = new ValidationJson(generator);
			if (files > 1) {
				generator.writeStartArray();
			}
			for (ValidationReport report : reports) {
				json.report(report);
			}
			if (files > 1) {
				generator.writeEndArray();
			}
		});
	}

	/** One object, in the form of the generator. */
	static void write(JsonGenerator generator, ValidationReport report) throws IOException {
		new ValidationJson(generator).report(report);
	}

	private void report(ValidationReport report) throws IOException {
		out.writeStartObject();
		out.writeStringField("file", report.file());
		out.writeBooleanField("valid", !report.failsFrom(Severity.ERROR));
		out.writeArrayFieldStart("diagnostics");
		for (ValidationReport.Located finding : report.findings()) {
			finding(finding);
		}
		out.writeEndArray();
		out.writeEndObject();
	}

	private void finding(ValidationReport.Located finding) throws IOException {
		Diagnostic diagnostic = finding.diagnostic();
		out.writeStartObject();
		out.writeStringField("rule", diagnostic.rule());
		out.writeStringField("severity", diagnostic.severity().name());
		text("element", diagnostic.element());
		text("attribute", diagnostic.attribute());
		out.writeNumberField("line", finding.line());
		out.writeStringField("message", diagnostic.message());
		if (!diagnostic.numbers().isEmpty()) {
			numbers(out, diagnostic);
		}
		text("equation", diagnostic.equation());
		if (!diagnostic.fixes().isEmpty()) {
			out.writeArrayFieldStart("fixes");
			for (Fix fix : diagnostic.fixes()) {
				out.writeString(fix.label());
			}
			out.writeEndArray();
		}
		text("accepted", diagnostic.accepted().orElse(""));
		out.writeEndObject();
	}

	static void numbers(JsonGenerator out, Diagnostic diagnostic) throws IOException {
		out.writeArrayFieldStart("numbers");
		for (Measured number : diagnostic.numbers()) {
			out.writeStartObject();
			out.writeStringField("name", number.name());
			if (Double.isFinite(number.value())) {
				out.writeNumberField("value", number.value());
			} else {
				out.writeStringField("value", Double.toString(number.value()));
			}
			if (!number.unit().isEmpty()) {
				out.writeStringField("unit", number.unit());
			}
			out.writeEndObject();
		}
		out.writeEndArray();
	}

	private void text(String name, String value) throws IOException {
		if (!value.isEmpty()) {
			out.writeStringField(name, value);
		}
	}
}
