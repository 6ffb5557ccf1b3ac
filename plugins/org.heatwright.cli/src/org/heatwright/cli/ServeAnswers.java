// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.DesignValidation;
import org.heatwright.analysis.Evolution;
import org.heatwright.analysis.HeatwrightVersion;
import org.heatwright.analysis.Status;
import org.heatwright.analysis.document.AnalysisJson;
import org.heatwright.analysis.document.EvolutionTable;
import org.heatwright.analysis.refusal.SettingException;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.report.Subject;
import org.heatwright.report.export.ExportFormat;
import org.heatwright.study.PointFailedException;
import org.heatwright.study.StudyException;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.FileFindings;
import org.heatwright.validation.Severity;
import org.heatwright.validation.registry.Validator;

import com.fasterxml.jackson.core.JsonGenerator;

/** What each request is answered with. Every answer has a field result, a field error, or both: a machine that was not solved has findings all the same. */
final class ServeAnswers {

	/** The first number changes when a client must change, the second when something is added. */
	static final String PROTOCOL = "1.0";

	private static final long MOST_TIMES = 100_000;
	private static final long MOST_PERIODS = 1_000_000;
	private static final String OF_FILES = "file.";

	/** Writes the fields of an answer. */
	interface Answer {
		void write(JsonGenerator json) throws IOException;
	}

	private final ServeDesigns designs = new ServeDesigns();

	/** @throws ServeFailure when there is none */
	Answer of(ServeRequest request) {
		try {
			return switch (request.verb()) {
				case "hello" -> hello(request);
				case "solve" -> solve(request);
				case "validate" -> validate(request);
				case "evolve" -> evolve(request);
				case "sweep" -> sweep(request);
				case "figure" -> figure(request);
				default -> throw new ServeFailure(ServeFailure.Kind.USAGE, "there is no request \"" + ServeRequest.shortened(request.verb())
						+ "\"; there are hello, solve, validate, evolve, sweep, figure and cancel");
			};
		} catch (SettingException | StudyException e) {
			throw new ServeFailure(ServeFailure.Kind.USAGE, e.getMessage());
		}
	}

	private static Answer hello(ServeRequest request) {
		String wanted = request.text("protocol").orElse(PROTOCOL);
		request.requireNothingElse();
		if (!wanted.split("\\.", -1)[0].equals(PROTOCOL.split("\\.", -1)[0])) {
			throw new ServeFailure(ServeFailure.Kind.PROTOCOL, "this program speaks protocol " + PROTOCOL + ", not " + ServeRequest.shortened(wanted)
					+ "; client and program must come from versions that fit");
		}
		return json -> {
			json.writeObjectFieldStart("result");
			json.writeStringField("heatwright", HeatwrightVersion.NUMBER);
			json.writeStringField("protocol", PROTOCOL);
			json.writeStringField("schema", AnalysisJson.SCHEMA);
			json.writeEndObject();
		};
	}

	private Answer solve(ServeRequest request) {
		LoadedDesign design = designs.of(request);
		AnalysisOptions options = designs.options(request, design);
		request.requireNothingElse();
		Analysis analysis = Analyzer.analyze(design, options, request);
		return json -> {
			json.writeFieldName("result");
			json.writeRawValue(AnalysisJson.line(analysis));
			if (!PointFailedException.isTrustworthy(analysis)) {
				error(json, failed(analysis.status(), design, analysis.diagnostics()));
			}
		};
	}

	/** Of a machine without numbers, or with numbers that break a law. */
	private static ServeFailure failed(Status status, LoadedDesign design, List<Diagnostic> found) {
		return ServeFailure.of(switch (status) {
			case REJECTED -> ServeFailure.Kind.DESIGN;
			case REFUSED -> ServeFailure.Kind.REFUSED;
			case SOLVED -> ServeFailure.Kind.INTERNAL;
		}, design, found, "the machine was not solved");
	}

	private Answer validate(ServeRequest request) {
		LoadedDesign design = designs.of(request);
		AnalysisOptions options = designs.options(request, design);
		request.requireNothingElse();
		List<Diagnostic> found = new ArrayList<>(FileFindings.of(design));
		found.addAll(DesignValidation.of(design.machine(), options, request));
		ValidationReport report = ValidationReport.of(design.name(), design, found);
		return json -> {
			json.writeFieldName("result");
			ValidationJson.write(json, report);
		};
	}

	private Answer evolve(ServeRequest request) {
		LoadedDesign design = sound(designs.of(request));
		AnalysisOptions options = designs.options(request, design);
		Optional<String> until = request.text("until");
		Optional<Long> periods = request.whole("periods", 1, MOST_PERIODS);
		int points = request.whole("points", 2, MOST_TIMES).orElse(101L).intValue();
		request.requireNothingElse();
		if (until.isPresent() == periods.isPresent()) {
			throw new ServeFailure(ServeFailure.Kind.USAGE, "one of the fields until, a time, and periods, a number of them, is needed");
		}
		Evolution evolution = periods.isPresent() ? Evolution.ofPeriods(design, options, periods.get().intValue(), points, request)
				: Evolution.of(design, options, until.get(), points, request);
		return json -> {
			json.writeFieldName("result");
			json.writeRawValue(EvolutionTable.line(evolution));
			if (evolution.status() != Status.SOLVED) {
				error(json, failed(evolution.status(), design, evolution.diagnostics()));
			}
		};
	}

	private Answer sweep(ServeRequest request) {
		LoadedDesign design = sound(designs.of(request));
		ServeSweep sweep = ServeSweep.of(request, design);
		request.requireNothingElse();
		sweep.run(request);
		return sweep::write;
	}

	private Answer figure(ServeRequest request) {
		LoadedDesign design = designs.of(request);
		AnalysisOptions options = designs.options(request, design);
		request.requireNothingElse();
		String svg = new String(ExportFormat.SVG.file(Subject.analyzed(design, options, request), request), StandardCharsets.UTF_8);
		return json -> {
			json.writeObjectFieldStart("result");
			json.writeStringField("svg", svg);
			json.writeEndObject();
		};
	}

	/** With misspelled names the numbers would be those of another machine. */
	private static LoadedDesign sound(LoadedDesign design) {
		List<Diagnostic> misspelled = Validator.validate(design.machine()).stream()
				.filter(found -> found.rule().startsWith(OF_FILES) && found.severity() == Severity.ERROR).toList();
		if (!misspelled.isEmpty()) {
			throw ServeFailure.of(ServeFailure.Kind.DESIGN, design, misspelled, "");
		}
		return design;
	}

	/** The field error. */
	static void error(JsonGenerator json, ServeFailure failure) throws IOException {
		json.writeObjectFieldStart("error");
		json.writeStringField("kind", failure.kind().word());
		json.writeStringField("message", failure.getMessage());
		text(json, "rule", failure.rule());
		text(json, "element", failure.element());
		text(json, "attribute", failure.attribute());
		if (failure.line() > 0) {
			json.writeNumberField("line", failure.line());
		}
		text(json, "remedy", failure.remedy());
		json.writeEndObject();
	}

	private static void text(JsonGenerator json, String field, String value) throws IOException {
		if (value != null && !value.isEmpty()) {
			json.writeStringField(field, value);
		}
	}
}
