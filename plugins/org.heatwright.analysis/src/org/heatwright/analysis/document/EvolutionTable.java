// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.document;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.heatwright.analysis.BathHeat;
import org.heatwright.analysis.Evolution;
import org.heatwright.analysis.Figures;
import org.heatwright.analysis.HeatwrightVersion;
import org.heatwright.analysis.TextTable;
import org.heatwright.analysis.TraceAnalysis;

/** Writes a time trace: a table for people, comma-separated values or JSON for programs, with full precision in both. */
public final class EvolutionTable {

	private EvolutionTable() {
	}

	/** Aligned columns, one row per time; for a stroke cycle a table of its periods behind them. */
	public static String text(Evolution evolution) {
		TextTable table = new TextTable();
		TraceAnalysis trace = evolution.trace().orElseThrow();
		table.row(header(trace).toArray(String[]::new));
		for (int k = 0; k < trace.points(); k++) {
			table.row(row(trace, k).stream().map(value -> Figures.of(value, Figures.CURRENT)).toArray(String[]::new));
		}
		StringBuilder out = new StringBuilder();
		table.appendTo(out);
		trace.negative().ifPresent(time -> out.append("\nThe state of this equation is negative from t = ").append(Figures.of(time[0], Figures.BOUND))
				.append(" to ").append(Figures.of(time[1], Figures.BOUND)).append(": there the bounds on currents hold times the trace norm of the state alone.\n"));
		if (!trace.limits().isEmpty()) {
			limits(trace, out.append('\n'));
		}
		if (!trace.periods().isEmpty()) {
			periods(trace, out.append('\n'));
		}
		return out.toString();
	}

	/** What bounds the currents, and how much of it they reach. */
	private static void limits(TraceAnalysis trace, StringBuilder out) {
		TextTable table = new TextTable().row("bath", "Bound 1", "reached", "Bound 2", "reached");
		for (TraceAnalysis.Limit limit : trace.limits()) {
			table.row(limit.bath(), Figures.of(limit.bound1(), Figures.BOUND), percent(trace.reached(limit.bath(), limit.bound1())),
					Figures.of(limit.bound2(), Figures.BOUND), percent(trace.reached(limit.bath(), limit.bound2())));
		}
		table.appendTo(out);
	}

	private static String percent(double share) {
		return Figures.of(100 * share, 3) + " %";
	}

	private static void periods(TraceAnalysis trace, StringBuilder out) {
		List<String> header = new ArrayList<>(List.of("period"));
		trace.baths().forEach(bath -> header.add("Q_" + bath.name()));
		header.addAll(List.of("work out", "energy at the end", "change of the state"));
		TextTable table = new TextTable().row(header.toArray(String[]::new));
		for (TraceAnalysis.Period period : trace.periods()) {
			List<String> row = new ArrayList<>(List.of(Integer.toString(period.number())));
			period.heat().forEach(heat -> row.add(Figures.of(heat.heat(), Figures.CURRENT)));
			row.addAll(List.of(Figures.of(period.workOut(), Figures.CURRENT), Figures.of(period.energyEnd(), Figures.CURRENT),
					Figures.of(period.change(), Figures.ERROR)));
			table.row(row.toArray(String[]::new));
		}
		table.appendTo(out);
	}

	/** Comma-separated values with a header. */
	public static String csv(Evolution evolution) {
		TraceAnalysis trace = evolution.trace().orElseThrow();
		List<String> header = header(trace);
		for (TraceAnalysis.Limit limit : trace.limits()) {
			header.addAll(List.of("bound1_" + limit.bath(), "bound2_" + limit.bath()));
		}
		StringBuilder out = new StringBuilder(Csv.line(header.stream().map(Csv::words).toList()));
		for (int k = 0; k < trace.points(); k++) {
			List<Double> row = row(trace, k);
			for (TraceAnalysis.Limit limit : trace.limits()) {
				row.addAll(List.of(trace.traceNorm()[k] * limit.bound1(), trace.traceNorm()[k] * limit.bound2()));
			}
			out.append(Csv.line(row.stream().map(value -> Double.toString(value)).toList()));
		}
		return out.toString();
	}

	/** One object: status, units, and one array per column, with null where there is no number. */
	public static String json(Evolution evolution) {
		return document(evolution, JsonGenerator::useDefaultPrettyPrinter) + '\n';
	}

	/** The same in one line, for programs that read line by line. */
	public static String line(Evolution evolution) {
		return document(evolution, json -> { });
	}

	private static String document(Evolution evolution, Consumer<JsonGenerator> form) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
			form.accept(json);
			json.writeStartObject();
			json.writeStringField("heatwright", HeatwrightVersion.NUMBER);
			json.writeStringField("status", evolution.status().name());
			json.writeStringField("units", evolution.units().name());
			if (evolution.trace().isPresent()) {
				trace(json, evolution.trace().get());
			}
			json.writeArrayFieldStart("diagnostics");
			for (var diagnostic : evolution.diagnostics()) {
				json.writeStartObject();
				json.writeStringField("rule", diagnostic.rule());
				json.writeStringField("severity", diagnostic.severity().name());
				json.writeStringField("message", diagnostic.message());
				json.writeEndObject();
			}
			json.writeEndArray();
			json.writeEndObject();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.toString();
	}

	private static void trace(JsonGenerator json, TraceAnalysis trace) throws IOException {
		json.writeStringField("method", trace.method());
		json.writeStringField("representation", trace.representation());
		array(json, "time", trace.times());
		array(json, "energy", trace.energy());
		if (trace.ergotropy().length > 0) {
			array(json, "ergotropy", trace.ergotropy());
			array(json, "incoherentErgotropy", trace.incoherentErgotropy());
		}
		if (trace.smallest().length > 0) {
			array(json, "smallestEigenvalue", trace.smallest());
			if (trace.negative().isPresent()) {
				array(json, "negativeFromTo", trace.negative().get());
			}
			array(json, "traceNorm", trace.traceNorm());
		}
		json.writeObjectFieldStart("heatCurrents");
		for (TraceAnalysis.Curve bath : trace.baths()) {
			array(json, bath.name(), bath.values());
		}
		json.writeEndObject();
		if (!trace.limits().isEmpty()) {
			json.writeObjectFieldStart("bounds");
			for (TraceAnalysis.Limit limit : trace.limits()) {
				json.writeObjectFieldStart(limit.bath());
				array(json, "bound1", trace.along(limit.bound1()));
				array(json, "bound2", trace.along(limit.bound2()));
				json.writeEndObject();
			}
			json.writeEndObject();
		}
		json.writeObjectFieldStart("populations");
		for (TraceAnalysis.Curve level : trace.levels()) {
			array(json, level.name(), level.values());
		}
		json.writeEndObject();
		if (!trace.periods().isEmpty()) {
			json.writeArrayFieldStart("periods");
			for (TraceAnalysis.Period period : trace.periods()) {
				period(json, period);
			}
			json.writeEndArray();
		}
	}

	private static void period(JsonGenerator json, TraceAnalysis.Period period) throws IOException {
		json.writeStartObject();
		json.writeNumberField("number", period.number());
		json.writeObjectFieldStart("heat");
		for (BathHeat heat : period.heat()) {
			json.writeNumberField(heat.bath(), heat.heat());
		}
		json.writeEndObject();
		json.writeNumberField("workOut", period.workOut());
		json.writeNumberField("energyEnd", period.energyEnd());
		json.writeNumberField("change", period.change());
		json.writeEndObject();
	}

	private static void array(JsonGenerator json, String field, double[] values) throws IOException {
		json.writeArrayFieldStart(field);
		for (double value : values) {
			if (Double.isFinite(value)) {
				json.writeNumber(value);
			} else if (Double.isNaN(value)) {
				json.writeNull();
			} else {
				json.writeString(value > 0 ? "Infinity" : "-Infinity");
			}
		}
		json.writeEndArray();
	}

	private static List<String> header(TraceAnalysis trace) {
		List<String> header = new ArrayList<>(List.of("time", "energy"));
		if (trace.ergotropy().length > 0) {
			header.add("ergotropy");
		}
		trace.baths().forEach(bath -> header.add("J_" + bath.name()));
		if (trace.smallest().length > 0) {
			header.add("smallestEigenvalue");
		}
		return header;
	}

	private static List<Double> row(TraceAnalysis trace, int k) {
		List<Double> row = new ArrayList<>(List.of(trace.times()[k], trace.energy()[k]));
		if (trace.ergotropy().length > 0) {
			row.add(trace.ergotropy()[k]);
		}
		trace.baths().forEach(bath -> row.add(bath.values()[k]));
		if (trace.smallest().length > 0) {
			row.add(trace.smallest()[k]);
		}
		return row;
	}
}
