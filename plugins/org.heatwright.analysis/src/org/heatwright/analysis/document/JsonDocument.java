// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.document;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;

import com.fasterxml.jackson.core.JsonGenerator;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.BathNumber;
import org.heatwright.analysis.Certificate;
import org.heatwright.analysis.EquationWords;
import org.heatwright.analysis.HeatwrightVersion;
import org.heatwright.analysis.MachineNumber;
import org.heatwright.analysis.PartsAnalysis;
import org.heatwright.analysis.Performance;
import org.heatwright.analysis.RequirementAnalysis;
import org.heatwright.analysis.VerdictAnalysis;
import org.heatwright.physics.bound.StateBound;
import org.heatwright.physics.bound.StateBounds;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.physics.solve.StartCurrent;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Measured;

/** The fields of the JSON form, in their order. */
final class JsonDocument {

	/** Writes a piece of a document. */
	@FunctionalInterface
	public interface Part {
		void write(JsonDocument json) throws IOException;
	}

	/** Writes one item of an array. */
	@FunctionalInterface
	public interface Item<T> {
		void write(T item) throws IOException;
	}

	private final JsonGenerator out;

	public JsonDocument(JsonGenerator out) {
		this.out = out;
	}

	public void analysis(Analysis analysis) throws IOException {
		out.writeStartObject();
		out.writeStringField("heatwright", HeatwrightVersion.NUMBER);
		design(analysis);
		out.writeStringField("status", analysis.status().name());
		out.writeStringField("units", analysis.units().name());
		out.writeStringField("equation", EquationWords.code(analysis.equation()));
		if (EquationWords.reads(analysis.equation())) {
			out.writeStringField("hamiltonianReading", EquationWords.code(analysis.reading()));
		}
		out.writeBooleanField("lambShift", analysis.lambShift() == LambShift.INCLUDED);
		if (analysis.solved().isPresent()) {
			solved(analysis.solved().get());
		}
		if (analysis.verdict().isPresent()) {
			verdict(analysis.verdict().get());
		}
		out.writeFieldName("diagnostics");
		array(analysis.diagnostics(), this::diagnostic);
		provenance(analysis);
		out.writeEndObject();
	}

	public <T> void array(List<T> items, Item<T> item) throws IOException {
		out.writeStartArray();
		for (T each : items) {
			item.write(each);
		}
		out.writeEndArray();
	}

	private void verdict(VerdictAnalysis verdict) throws IOException {
		out.writeObjectFieldStart("verdict");
		text("kind", verdict.kind().name());
		text("sentence", verdict.sentence());
		text("hamiltonianReading", EquationWords.code(verdict.reading()));
		number("rate", verdict.rate());
		number("meanFrequency", verdict.mean());
		number("gap", verdict.gap());
		number("redfieldSmallestEigenvalue", verdict.smallest());
		text("absence", verdict.absence());
		out.writeFieldName("currents");
		array(verdict.currents(), current -> {
			out.writeStartObject();
			text("bath", current.bath());
			number("global", current.global());
			number("geometric", current.geometric());
			number("geometricBare", current.bare());
			number("redfield", current.redfield());
			number("error", current.error());
			out.writeEndObject();
		});
		out.writeEndObject();
	}

	private void design(Analysis analysis) throws IOException {
		out.writeObjectFieldStart("design");
		text("name", analysis.design().name());
		text("file", analysis.design().file());
		text("sha256", analysis.design().sha256());
		out.writeEndObject();
	}

	private void solved(Analysis.Solved solved) throws IOException {
		certificate(solved.steadyState());
		out.writeFieldName("baths");
		array(solved.baths(), this::bath);
		performance(solved.performance());
		out.writeFieldName("operators");
		array(solved.operators(), operator -> {
			out.writeStartObject();
			text("coupling", operator.coupling());
			text("channel", operator.channel());
			number("norm", operator.norm());
			if (operator.bodies() > 0) {
				out.writeNumberField("bodies", operator.bodies());
			}
			number("transferLimit", operator.transferLimit());
			out.writeEndObject();
		});
		out.writeObjectFieldStart("hamiltonian");
		number("norm", solved.hamiltonian().norm());
		number("minEnergy", solved.hamiltonian().minEnergy());
		number("maxEnergy", solved.hamiltonian().maxEnergy());
		out.writeEndObject();
		validity(solved);
		new OperationDocument(out, this).write(solved);
		if (!solved.requirements().isEmpty()) {
			out.writeFieldName("requirements");
			array(solved.requirements(), this::requirement);
		}
		if (solved.parts().isPresent()) {
			parts(solved.parts().get());
		}
	}

	private void parts(PartsAnalysis parts) throws IOException {
		out.writeObjectFieldStart("parts");
		out.writeFieldName("levels");
		array(parts.kept(), kept -> {
			out.writeStartObject();
			text("part", kept.part());
			out.writeNumberField("levels", kept.levels());
			out.writeBooleanField("typed", kept.typed());
			number("lastPopulation", kept.lastPopulation());
			number("quanta", kept.quanta());
			out.writeEndObject();
		});
		out.writeFieldName("changes");
		array(parts.changes(), change -> {
			out.writeStartObject();
			text("bath", change.bath());
			number("change", change.heat());
			out.writeEndObject();
		});
		out.writeFieldName("bareHeat");
		array(parts.bareHeat(), heat -> {
			out.writeStartObject();
			text("bath", heat.bath());
			number("heatCurrent", heat.heat());
			out.writeEndObject();
		});
		out.writeFieldName("flows");
		array(parts.flows(), flow -> {
			out.writeStartObject();
			text("interaction", flow.interaction());
			text("part", flow.part());
			number("power", flow.power());
			out.writeEndObject();
		});
		out.writeEndObject();
	}

	private void requirement(RequirementAnalysis requirement) throws IOException {
		out.writeStartObject();
		text("id", requirement.id());
		out.writeStringField("metric", requirement.metric().getLiteral());
		text("bath", requirement.bath());
		out.writeStringField("relation", requirement.relation().getLiteral());
		number("required", requirement.required());
		number("reached", requirement.reached());
		number("margin", requirement.margin());
		if (requirement.limit().isPresent()) {
			out.writeObjectFieldStart("limit");
			text("name", requirement.limit().get().name());
			number("value", requirement.limit().get().value());
			text("equation", requirement.limit().get().equation());
			out.writeBooleanField("excludes", requirement.excluded());
			out.writeEndObject();
		}
		out.writeStringField("verdict", requirement.verdict().name());
		out.writeEndObject();
	}

	private void validity(Analysis.Solved solved) throws IOException {
		out.writeFieldName("validity");
		array(solved.validity(), measure -> {
			out.writeStartObject();
			text("condition", measure.name());
			text("bath", measure.bath());
			number("ratio", measure.ratio());
			text("verdict", measure.verdict());
			text("inequality", measure.explanation());
			if (measure.largestSize().isPresent() && measure.largestSize().get().size() < Long.MAX_VALUE) {
				out.writeNumberField("largestSize", measure.largestSize().get().size());
				text("largestSizeBy", measure.largestSize().get().found().name());
			}
			out.writeEndObject();
		});
	}

	private void certificate(Certificate state) throws IOException {
		out.writeObjectFieldStart("steadyState");
		text("method", state.method());
		text("representation", state.representation());
		out.writeNumberField("dimension", state.dimension());
		out.writeNumberField("unknowns", state.unknowns());
		out.writeFieldName("closedClasses");
		array(state.closedClasses(), part -> {
			out.writeStartObject();
			text("name", part.name());
			number("weight", part.weight());
			out.writeNumberField("size", part.size());
			out.writeEndObject();
		});
		number("residual", state.residual());
		number("traceError", state.traceError());
		number("minEigenvalue", state.minEigenvalue());
		number("reciprocalCondition", state.reciprocalCondition());
		out.writeStringField("conditionBasis", state.conditionBasis().name());
		out.writeNumberField("stationaryStates", state.uniqueness().stationaryStates());
		out.writeStringField("oscillations", state.uniqueness().oscillation().name());
		if (!state.uniqueness().frequencies().isEmpty()) {
			out.writeFieldName("oscillationFrequencies");
			array(state.uniqueness().frequencies(), out::writeNumber);
		}
		out.writeEndObject();
	}

	private void bath(BathAnalysis bath) throws IOException {
		out.writeStartObject();
		text("id", bath.id());
		out.writeStringField("role", bath.role().name());
		number("beta", bath.beta());
		number(BathNumber.HEAT_CURRENT, bath);
		number("heatCurrentError", bath.heatCurrentError());
		number(BathNumber.START_CURRENT, bath);
		if (bath.start().kind() != StartCurrent.Kind.EITHER) {
			out.writeObjectFieldStart("start");
			out.writeStringField("equation", bath.start().kind().name());
			number("min", bath.start().smallest());
			number("max", bath.start().largest());
			text("absence", bath.start().absence());
			out.writeEndObject();
		}
		out.writeObjectFieldStart("xi");
		number("value", bath.xi().value());
		number("upper", bath.xi().upper());
		out.writeEndObject();
		bounds(bath);
		out.writeObjectFieldStart("saturation");
		number("bound1", bath.saturationBound1());
		number("bound2", bath.saturationBound2());
		out.writeEndObject();
		out.writeEndObject();
	}

	private void bounds(BathAnalysis bath) throws IOException {
		BathAnalysis.Bounds bounds = bath.bounds();
		out.writeObjectFieldStart("bounds");
		number(BathNumber.BOUND1, bath);
		number("bound1Shifted", bounds.bound1Shifted());
		number(BathNumber.BOUND2, bath);
		number(BathNumber.COMMUTATOR, bath);
		number(BathNumber.SPECTRAL, bath);
		number("spectralEmission", bounds.spectralEmission());
		number("spectralAbsorption", bounds.spectralAbsorption());
		number(BathNumber.EXACT_MIN, bath);
		number(BathNumber.EXACT_MAX, bath);
		number(BathNumber.ABSORPTION_CAP, bath);
		number("bound1Acting", bounds.bound1Acting());
		number("bound2Acting", bounds.bound2Acting());
		StateBounds states = bath.states();
		if (states.steady().isPresent()) {
			state("state", states.steady().get());
		}
		if (states.start().isPresent()) {
			state("stateAtStart", states.start().get());
		}
		number("productCap", states.caps().product());
		number("separableCap", states.caps().separable());
		out.writeEndObject();
	}

	private void state(String field, StateBound state) throws IOException {
		out.writeObjectFieldStart(field);
		number("value", state.value());
		number("commutator", state.commutator());
		number("meanSquare", state.meanSquare());
		out.writeBooleanField("coherent", state.coherent());
		out.writeEndObject();
	}

	private void performance(Performance performance) throws IOException {
		for (MachineNumber number : MachineNumber.values()) {
			number(number.field(), number.of(performance));
			if (number == MachineNumber.COP && performance.cop().isPresent()) {
				text("copKind", performance.copKind().name());
			} else if (number == MachineNumber.HEATING_COP) {
				out.writeStringField("regime", performance.regime().name());
			}
		}
		errors(performance);
	}

	private void errors(Performance performance) throws IOException {
		out.writeObjectFieldStart("errors");
		number("power", performance.errors().power());
		number("efficiency", performance.errors().efficiency());
		number("cop", performance.copError());
		number("coolingCop", performance.errors().coolingCop());
		number("heatingCop", performance.errors().heatingCop());
		number("entropyProduction", performance.errors().entropyProduction());
		number("energyBalance", performance.errors().energyBalance());
		out.writeEndObject();
	}

	private void diagnostic(Diagnostic diagnostic) throws IOException {
		out.writeStartObject();
		text("rule", diagnostic.rule());
		out.writeStringField("severity", diagnostic.severity().name());
		text("element", diagnostic.element());
		text("attribute", diagnostic.attribute());
		text("message", diagnostic.message());
		if (!diagnostic.numbers().isEmpty()) {
			out.writeFieldName("numbers");
			array(diagnostic.numbers(), this::measured);
		}
		text("equation", diagnostic.equation());
		if (!diagnostic.fixes().isEmpty()) {
			out.writeFieldName("fixes");
			array(diagnostic.fixes(), fix -> out.writeString(fix.label()));
		}
		text("accepted", diagnostic.accepted().orElse(""));
		out.writeEndObject();
	}

	private void measured(Measured number) throws IOException {
		out.writeStartObject();
		text("name", number.name());
		number("value", number.value());
		text("unit", number.unit());
		out.writeEndObject();
	}

	private void provenance(Analysis analysis) throws IOException {
		out.writeObjectFieldStart("provenance");
		text("java", analysis.provenance().java());
		text("os", analysis.provenance().os());
		out.writeFieldName("options");
		array(analysis.provenance().options(), out::writeString);
		number("seconds", analysis.provenance().seconds());
		out.writeEndObject();
	}

	void text(String field, String value) throws IOException {
		if (value != null && !value.isEmpty()) {
			out.writeStringField(field, value);
		}
	}

	private void number(BathNumber number, BathAnalysis bath) throws IOException {
		number(number.field(), number.of(bath));
	}

	void number(String field, OptionalDouble value) throws IOException {
		if (value.isPresent()) {
			number(field, value.getAsDouble());
		}
	}

	/** Finite numbers as numbers, infinities as text; a NaN is a value that does not exist and its field stays absent. */
	void number(String field, double value) throws IOException {
		if (Double.isInfinite(value)) {
			out.writeStringField(field, value > 0 ? "Infinity" : "-Infinity");
		} else if (!Double.isNaN(value)) {
			out.writeNumberField(field, value == 0 ? 0.0 : value);
		}
	}
}
