// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.draw2d.IFigure;
import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BatteryAnalysis;
import org.heatwright.analysis.Status;
import org.heatwright.analysis.UnitSystem;
import org.heatwright.diagram.Texts;
import org.heatwright.diagram.figures.BatteryFigure;
import org.heatwright.diagram.figures.CycleFigure;
import org.heatwright.diagram.figures.CycleFigure.Mood;
import org.heatwright.diagram.figures.IdealFigure;
import org.heatwright.diagram.figures.LoopFigure;
import org.heatwright.model.cycle.ChargingProtocol;
import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.model.cycle.Cycle;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.cycle.IdealCycle;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.physics.thermo.Regime;
import org.heatwright.picture.ShortNumber;

/** How the machine runs, and what comes out. */
public final class CyclePart extends NodePart {

	private static final int DIGITS = 6;

	CyclePart(Cycle cycle, Drawing drawing) {
		super(cycle, drawing);
	}

	@Override
	protected IFigure createFigure() {
		return switch (element()) {
			case StrokeCycle strokes -> new LoopFigure(drawing.palette());
			case ChargingProtocol charging -> new BatteryFigure(drawing.palette());
			case IdealCycle ideal -> new IdealFigure(drawing.palette());
			default -> new CycleFigure(drawing.palette());
		};
	}

	@Override
	protected List<?> getModelChildren() {
		return switch (element()) {
			case StrokeCycle strokes -> strokes.getStrokes();
			case ContinuousCycle continuous when continuous.getDrive() != null -> List.of(continuous.getDrive());
			default -> List.of();
		};
	}

	@Override
	protected void dress() {
		Optional<Analysis> latest = drawing.latestAnalysis();
		List<String> lines = new ArrayList<>(settings());
		latest.ifPresent(analysis -> lines.addAll(0, results(analysis)));
		if (getFigure() instanceof BatteryFigure battery) {
			battery.charge(latest.map(CyclePart::charge).orElse(Double.NaN));
		}
		((CycleFigure) getFigure()).show(
				new CycleFigure.Content(title(), latest.map(CyclePart::badge).orElse(""), latest.map(CyclePart::mood).orElse(Mood.NEUTRAL), lines),
				drawing.isStale());
	}

	private String title() {
		String kind = switch (element()) {
			case StrokeCycle strokes -> Texts.of("cycle.strokes", strokes.getStrokes().size());
			case IdealCycle ideal -> Texts.of("cycle.ideal." + ideal.getKind().getName());
			case ChargingProtocol charging -> Texts.of("cycle.charging." + charging.getKind().getName());
			default -> DesignLabels.kind(element());
		};
		return element().getName() == null || element().getName().isBlank() ? kind : element().getName();
	}

	/** What a cycle without parts of its own has to say about itself. */
	private List<String> settings() {
		if (!(element() instanceof ChargingProtocol charging)) {
			return List.of();
		}
		String duration = "\u03c4 = " + DesignLabels.value(charging, CyclePackage.Literals.CHARGING_PROTOCOL__DURATION);
		return charging.getAmplitude() == null ? List.of(duration)
				: List.of(duration, "\u03b5 = " + DesignLabels.value(charging, CyclePackage.Literals.CHARGING_PROTOCOL__AMPLITUDE));
	}

	/** The regime, or why there is none; with a cross where the machine does not do what is asked of it. */
	private static String badge(Analysis analysis) {
		return regime(analysis) + (analysis.missesRequirement() ? " \u2717" : "");
	}

	private static String regime(Analysis analysis) {
		if (analysis.battery().isPresent()) {
			return Texts.of("battery.badge", ShortNumber.percent(charge(analysis)));
		}
		return analysis.worksAs().map(name -> Texts.of("regime." + name)).orElse(Texts.of("status." + analysis.status().name()));
	}

	private static Mood mood(Analysis analysis) {
		if (analysis.missesRequirement()) {
			return Mood.BAD;
		}
		if (analysis.battery().isPresent()) {
			return Mood.GOOD;
		}
		if (analysis.status() != Status.SOLVED) {
			return Mood.BAD;
		}
		String regime = analysis.regime().map(Regime::name).orElse("").toUpperCase(Locale.ROOT);
		return regime.equals("FORBIDDEN") ? Mood.BAD : regime.equals("IDLE") || regime.equals("HEAT_FLOW") || regime.isEmpty() ? Mood.NEUTRAL : Mood.GOOD;
	}

	private static List<String> results(Analysis analysis) {
		List<String> lines = new ArrayList<>();
		analysis.battery().ifPresent(battery -> lines.addAll(battery(battery, analysis.units())));
		analysis.power().ifPresent(power -> lines.add("P = " + ShortNumber.power(power, DIGITS, analysis.units())));
		analysis.cycle().ifPresent(cycle -> lines.add(Texts.of("cycle.work", ShortNumber.energy(cycle.workOut(), analysis.units()))));
		analysis.efficiency().ifPresent(efficiency -> lines.add("\u03b7 = " + ShortNumber.of(efficiency) + carnot(analysis.carnotEfficiency())));
		analysis.cop().ifPresent(cop -> lines.add("COP = " + ShortNumber.of(cop) + carnot(analysis.carnotCop())));
		return lines;
	}

	private static List<String> battery(BatteryAnalysis battery, UnitSystem units) {
		return List.of(Texts.of("battery.ergotropy", ShortNumber.energy(battery.ergotropy(), units)),
				Texts.of("battery.energy", ShortNumber.energy(battery.energy(), units)),
				Texts.of("battery.power", ShortNumber.power(battery.chargingPower(), units)));
	}

	/** The share of its capacity that a battery can give back as work. */
	private static double charge(Analysis analysis) {
		return analysis.battery().filter(battery -> battery.capacity() > 0).map(battery -> battery.ergotropy() / battery.capacity()).orElse(Double.NaN);
	}

	private static String carnot(OptionalDouble limit) {
		return limit.isPresent() ? " " + Texts.of("cycle.carnot", ShortNumber.of(limit.getAsDouble())) : "";
	}

	@Override
	public List<EditSpot> spots() {
		if (!(element() instanceof ChargingProtocol charging)) {
			return List.of(nameSpot());
		}
		return List.of(nameSpot(), new EditSpot(charging, CyclePackage.Literals.CHARGING_PROTOCOL__DURATION, card().nameBox().getTranslated(0, 60)),
				new EditSpot(charging, CyclePackage.Literals.CHARGING_PROTOCOL__AMPLITUDE, card().nameBox().getTranslated(0, 84)));
	}
}
