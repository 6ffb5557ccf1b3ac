// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.heatwright.analysis.Setting;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.machine.MasterEquation;
import org.heatwright.model.study.Axis;
import org.heatwright.model.study.GridAxis;
import org.heatwright.model.study.ListAxis;
import org.heatwright.model.study.LogAxis;
import org.heatwright.model.study.Study;
import org.heatwright.model.study.StudyFactory;
import org.heatwright.physics.thermo.Regime;
import org.heatwright.study.journal.ChunkResult;
import org.heatwright.study.plan.AxisText;
import org.heatwright.study.plan.StudyAxis;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.study.run.SweepWork;
import org.heatwright.study.run.ThreadsExecutor;

import com.fasterxml.jackson.core.JsonGenerator;

/** The points of a study in memory: axes as a request gives them, every number in the answer. */
final class ServeSweep {

	/** A larger answer is refused. */
	static final long MOST_NUMBERS = 2_000_000;

	private static final int MOST_FAILURES = 100;
	private static final String REGIME = "regime";

	private final StudyPlan plan;
	private final double[] values;
	private final Map<Long, String> failures = new TreeMap<>();
	private long finished;

	private ServeSweep(StudyPlan plan) {
		this.plan = plan;
		this.values = new double[(int) plan.points() * plan.quantities().size()];
	}

	/** @throws org.heatwright.study.StudyException when the axes do not fit the design */
	static ServeSweep of(ServeRequest request, LoadedDesign design) {
		Study study = StudyFactory.eINSTANCE.createStudy();
		study.setId("study");
		for (Object axis : request.list("over")) {
			study.getAxes().add(switch (axis) {
				case String text -> AxisText.parse(text);
				case Map<?, ?> fields -> axis(fields, design);
				default -> throw new ServeFailure(ServeFailure.Kind.USAGE, "an axis is a text such as \"hot.temperature=1..10:50\", or an object");
			});
		}
		study.getQuantities().addAll(request.texts("record"));
		if (study.getQuantities().isEmpty()) {
			study.getQuantities().addAll(StudyArguments.RECORDED);
		}
		request.whole("samples", 1, MOST_NUMBERS).ifPresent(samples -> study.setSamples(samples.intValue()));
		request.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE).ifPresent(study::setSeed);
		request.text("initial").ifPresent(study::setInitialState);
		ServeDesigns.equation(request).ifPresent(equation -> study.setEquation(MasterEquation.get(equation.name())));
		for (Setting setting : ServeDesigns.settings(request, design)) {
			org.heatwright.model.study.Setting kept = StudyFactory.eINSTANCE.createSetting();
			kept.setTarget(setting.name());
			kept.setExpression(setting.expression());
			study.getSettings().add(kept);
		}
		study.getAxes().forEach(ServeSweep::requireShort);
		StudyPlan plan = StudyPlan.of(design, study);
		if (plan.points() * plan.quantities().size() > MOST_NUMBERS) {
			throw new ServeFailure(ServeFailure.Kind.USAGE, plan.points() + " points with " + plan.quantities().size() + " quantities are more than "
					+ MOST_NUMBERS + " numbers; heatwright sweep computes studies of that size and keeps them in a folder");
		}
		return new ServeSweep(plan);
	}

	/** Before the values are written out, which takes memory. */
	private static void requireShort(Axis axis) {
		int count = axis instanceof GridAxis grid ? grid.getCount() : axis instanceof LogAxis log ? log.getCount() : 1;
		if (count > MOST_NUMBERS) {
			throw new ServeFailure(ServeFailure.Kind.USAGE, "the axis " + axis.getTarget() + " has more than " + MOST_NUMBERS
					+ " values; heatwright sweep computes studies of that size and keeps them in a folder");
		}
	}

	/** {@code name} or {@code keyword}; {@code values} or {@code range}; {@code unit}. */
	private static Axis axis(Map<?, ?> fields, LoadedDesign design) {
		for (Object field : fields.keySet()) {
			if (!List.of("name", "keyword", "unit", "values", "range").contains(field)) {
				throw new ServeFailure(ServeFailure.Kind.USAGE, "an axis has no field " + ServeRequest.shortened(String.valueOf(field))
						+ "; it has name or keyword, values or range, and unit");
			}
		}
		String name = fields.get("keyword") instanceof String keyword ? ServeDesigns.meant(keyword, design)
				: fields.get("name") instanceof String exact ? exact : "";
		String unit = fields.get("unit") instanceof String text ? text : "";
		if (name.isBlank() || fields.containsKey("values") == fields.containsKey("range")) {
			throw new ServeFailure(ServeFailure.Kind.USAGE, "an axis needs name or keyword, and values or range");
		}
		if (fields.get("range") instanceof String range) {
			return AxisText.parse(name + (unit.isBlank() ? "" : "[" + unit + "]") + "=" + range);
		}
		if (!(fields.get("values") instanceof List<?> given) || given.isEmpty()) {
			throw new ServeFailure(ServeFailure.Kind.USAGE, "the axis " + name + " needs an array of values, or a range such as \"1..10:50\"");
		}
		ListAxis axis = StudyFactory.eINSTANCE.createListAxis();
		axis.setTarget(name);
		axis.setUnit(unit.isBlank() ? null : unit);
		given.forEach(value -> axis.getValues().add(ServeRequest.expression("values", value)));
		return axis;
	}

	/** @throws CancellationException when the request is cancelled */
	void run(ServeRequest request) {
		int threads = plan.chunks() == 1 ? 1 : Runtime.getRuntime().availableProcessors();
		try {
			new ThreadsExecutor(threads).run(new SweepWork(plan), IntStream.range(0, plan.chunks()).boxed().toList(), chunks -> chunks.forEach(this::keep),
					request::cancelled);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			throw new CancellationException("interrupted");
		}
		if (finished < plan.points()) {
			throw new CancellationException("cancelled");
		}
	}

	private void keep(ChunkResult chunk) {
		long first = plan.firstPoint(chunk.chunk());
		System.arraycopy(chunk.values(), 0, values, (int) first * plan.quantities().size(), chunk.values().length);
		chunk.failures().forEach((point, reason) -> failures.put(first + point, reason));
		finished += chunk.points();
	}

	void write(JsonGenerator json) throws IOException {
		json.writeObjectFieldStart("result");
		json.writeNumberField("points", plan.points());
		json.writeFieldName("shape");
		json.writeArray(plan.shape(), 0, plan.shape().length);
		json.writeArrayFieldStart("axes");
		for (int a = 0; a < plan.axes().size(); a++) {
			axis(json, a);
		}
		json.writeEndArray();
		json.writeObjectFieldStart("quantities");
		for (int q = 0; q < plan.quantities().size(); q++) {
			quantity(json, q);
		}
		json.writeEndObject();
		json.writeNumberField("failed", failures.size());
		json.writeArrayFieldStart("failures");
		for (Map.Entry<Long, String> failure : failures.entrySet().stream().limit(MOST_FAILURES).toList()) {
			json.writeStartObject();
			json.writeNumberField("point", failure.getKey());
			json.writeStringField("at", plan.name(failure.getKey()));
			json.writeStringField("reason", failure.getValue());
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeEndObject();
	}

	/** The values along the dimension of the shape that the axis runs in. */
	private void axis(JsonGenerator json, int index) throws IOException {
		StudyAxis axis = plan.axes().get(index);
		json.writeStartObject();
		json.writeStringField("name", axis.target());
		json.writeStringField("unit", axis.unit());
		json.writeNumberField("dimension", axis.group());
		json.writeArrayFieldStart("values");
		for (int position = 0; position < plan.shape()[axis.group()]; position++) {
			number(json, plan.value(index, position));
		}
		json.writeEndArray();
		json.writeEndObject();
	}

	private void quantity(JsonGenerator json, int index) throws IOException {
		String name = plan.quantities().get(index).name();
		json.writeArrayFieldStart(name);
		for (int point = 0; point < plan.points(); point++) {
			double value = values[point * plan.quantities().size() + index];
			if (name.equals(REGIME) && !Double.isNaN(value)) {
				json.writeString(Regime.values()[(int) value].name());
			} else {
				number(json, value);
			}
		}
		json.writeEndArray();
	}

	private static void number(JsonGenerator json, double value) throws IOException {
		if (Double.isFinite(value)) {
			json.writeNumber(value);
		} else if (Double.isNaN(value)) {
			json.writeNull();
		} else {
			json.writeString(value > 0 ? "Infinity" : "-Infinity");
		}
	}
}
