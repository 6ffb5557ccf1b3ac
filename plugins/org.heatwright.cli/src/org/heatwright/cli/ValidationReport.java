// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import org.heatwright.validation.Severity;

/** The findings in one file, as compiler-like lines or as JSON. */
record ValidationReport(String file, List<Finding> findings) {

	/** One finding with the line it belongs to. */
	record Finding(int line, String rule, Severity severity, String element, String message) {
	}

	ExitCode exitCode() {
		return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR) ? ExitCode.DESIGN : ExitCode.OK;
	}

	/** {@code file:line: severity: message [rule-id]}, or one line that says there is nothing to find. */
	List<String> lines() {
		if (findings.isEmpty()) {
			return List.of(file + ": valid");
		}
		return findings.stream().map(finding -> file + ":" + finding.line() + ": " + finding.severity().name().toLowerCase(Locale.ROOT) + ": " + finding.message()
				+ " [" + finding.rule() + "]").toList();
	}

	/** One object for one file, an array for several. */
	static String json(List<ValidationReport> reports, int files) {
		StringWriter text = new StringWriter();
		DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
		try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
			out.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
			if (files > 1) {
				out.writeStartArray();
			}
			for (ValidationReport report : reports) {
				report.write(out);
			}
			if (files > 1) {
				out.writeEndArray();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.getBuffer().isEmpty() ? "" : text.append('\n').toString();
	}

	private void write(JsonGenerator out) throws IOException {
		out.writeStartObject();
		out.writeStringField("file", file);
		out.writeBooleanField("valid", exitCode() == ExitCode.OK);
		out.writeArrayFieldStart("diagnostics");
		for (Finding finding : findings) {
			out.writeStartObject();
			out.writeStringField("rule", finding.rule());
			out.writeStringField("severity", finding.severity().name());
			if (!finding.element().isEmpty()) {
				out.writeStringField("element", finding.element());
			}
			out.writeNumberField("line", finding.line());
			out.writeStringField("message", finding.message());
			out.writeEndObject();
		}
		out.writeEndArray();
		out.writeEndObject();
	}
}
