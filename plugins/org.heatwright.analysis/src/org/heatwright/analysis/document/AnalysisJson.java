// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.document;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import org.heatwright.analysis.Analysis;

/**
 * Writes analyses as JSON, schema {@code releng/docs/schema/analysis-1.0.schema.json}: what does not apply is absent, infinity is the
 * string {@code "Infinity"}, every number has its full precision, and two equal runs differ in {@code provenance.seconds} only.
 */
public final class AnalysisJson {

	/** The schema that says what every field means. */
	public static final String SCHEMA = "analysis-1.0";

	private AnalysisJson() {
	}

	/** One analysis as one object. */
	public static String write(Analysis analysis) {
		return document(json -> json.analysis(analysis));
	}

	/** Several analyses as an array, in their order. */
	public static String write(List<Analysis> analyses) {
		return document(json -> json.array(analyses, json::analysis));
	}

	/** One analysis as one object in one line, for programs that read line by line. */
	public static String line(Analysis analysis) {
		StringWriter text = new StringWriter();
		try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
			new JsonDocument(generator).analysis(analysis);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.toString();
	}

	private static String document(JsonDocument.Part content) {
		DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
		StringWriter text = new StringWriter();
		try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
			generator.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
			content.write(new JsonDocument(generator));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.append('\n').toString();
	}
}
