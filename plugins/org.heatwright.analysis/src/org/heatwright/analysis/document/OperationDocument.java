// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.document;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathHeat;
import org.heatwright.analysis.BatteryAnalysis;
import org.heatwright.analysis.CycleAnalysis;
import org.heatwright.analysis.DriveAnalysis;
import org.heatwright.analysis.NoiseAnalysis;
import org.heatwright.analysis.StrokeAnalysis;

/** The fields of what a machine does in time: its cycle, its battery, its drive, and its noise. */
final class OperationDocument {

	private final JsonGenerator out;
	private final JsonDocument json;

	OperationDocument(JsonGenerator out, JsonDocument json) {
		this.out = out;
		this.json = json;
	}

	void write(Analysis.Solved solved) throws IOException {
		if (solved.cycle().isPresent()) {
			cycle(solved.cycle().get());
		}
		if (solved.battery().isPresent()) {
			battery(solved.battery().get());
		}
		if (solved.drive().isPresent()) {
			drive(solved.drive().get());
		}
		if (solved.noise().isPresent()) {
			noise(solved.noise().get());
		} else {
			json.text("noiseAbsence", solved.noiseAbsence());
		}
	}

	private void cycle(CycleAnalysis cycle) throws IOException {
		out.writeObjectFieldStart("cycle");
		json.text("kind", cycle.kind());
		json.number("period", cycle.period());
		json.number("workOut", cycle.workOut());
		heat("heat", cycle.heat());
		json.number("power", cycle.power());
		json.number("efficiency", cycle.efficiency());
		json.number("cop", cycle.cop());
		json.number("friction", cycle.friction());
		out.writeBooleanField("unique", cycle.unique());
		json.number("closure", cycle.closure());
		json.number("entropy", cycle.entropy());
		out.writeFieldName("strokes");
		json.array(cycle.strokes(), this::stroke);
		out.writeEndObject();
	}

	private void stroke(StrokeAnalysis stroke) throws IOException {
		out.writeStartObject();
		json.text("id", stroke.id());
		json.text("name", stroke.name());
		json.text("kind", stroke.kind());
		json.number("duration", stroke.duration());
		json.number("work", stroke.work());
		heat("heat", stroke.heat());
		json.number("energyStart", stroke.energyStart());
		json.number("energyEnd", stroke.energyEnd());
		json.number("entropyStart", stroke.entropyStart());
		json.number("entropyEnd", stroke.entropyEnd());
		json.number("friction", stroke.friction());
		json.number("firstLawError", stroke.firstLawError());
		out.writeEndObject();
	}

	private void heat(String field, List<BathHeat> heats) throws IOException {
		out.writeObjectFieldStart(field);
		for (BathHeat heat : heats) {
			json.number(heat.bath(), heat.heat());
		}
		out.writeEndObject();
	}

	private void battery(BatteryAnalysis battery) throws IOException {
		out.writeObjectFieldStart("battery");
		json.text("kind", battery.kind());
		json.number("duration", battery.duration());
		json.number("energy", battery.energy());
		json.number("ergotropy", battery.ergotropy());
		json.number("incoherentErgotropy", battery.incoherentErgotropy());
		json.number("coherentErgotropy", battery.coherentErgotropy());
		json.number("passiveEnergy", battery.passiveEnergy());
		json.number("capacity", battery.capacity());
		json.number("chargingPower", battery.chargingPower());
		json.number("largestPower", battery.largestPower());
		json.number("powerBound", battery.powerBound());
		json.number("bestMeanPower", battery.bestMeanPower());
		json.number("advantage", battery.advantage());
		out.writeEndObject();
	}

	private void drive(DriveAnalysis drive) throws IOException {
		out.writeObjectFieldStart("drive");
		json.text("heatDefinition", "BARE");
		json.number("detuning", drive.detuning());
		json.number("flux", drive.flux());
		json.number("power", drive.power());
		heat("heatWithDrive", drive.heatWithDrive());
		json.number("resonanceDefect", drive.resonanceDefect());
		out.writeEndObject();
	}

	private void noise(NoiseAnalysis noise) throws IOException {
		out.writeObjectFieldStart("noise");
		out.writeFieldName("baths");
		json.array(noise.baths(), bath -> {
			out.writeStartObject();
			json.text("id", bath.bath());
			if (bath.isKnown()) {
				json.number("noise", bath.noise());
			}
			json.number("error", bath.error());
			json.number("fano", bath.fano());
			json.number("uncertainty", bath.uncertainty());
			out.writeEndObject();
		});
		out.writeFieldName("covariances");
		json.array(noise.covariances(), row -> json.array(row, value -> out.writeNumber(value)));
		json.number("power", noise.power());
		out.writeEndObject();
	}
}
