// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.swt.graphics.Color;
import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.RequirementAnalysis;
import org.heatwright.analysis.UnitSystem;
import org.heatwright.diagram.Texts;
import org.heatwright.diagram.figures.ItemFigure;
import org.heatwright.diagram.figures.Palette;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.CollectiveTerm;
import org.heatwright.model.array.Level;
import org.heatwright.model.array.PairInteraction;
import org.heatwright.model.array.TransitionTerm;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.cycle.CoherentDrive;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.cycle.Stroke;
import org.heatwright.model.cycle.ThermalStroke;
import org.heatwright.model.cycle.WorkStroke;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.machine.Citation;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Parameter;
import org.heatwright.model.machine.Relation;
import org.heatwright.model.machine.ScalingClaim;
import org.heatwright.picture.card.StrokeLabel;

/** What an element on a card says, and what of it can be edited there. */
final class ItemText {

	private ItemText() {
	}

	static ItemFigure.Kind kind(Element element) {
		return switch (element) {
			case Level level -> ItemFigure.Kind.GHOST;
			case Stroke stroke -> ItemFigure.Kind.BOX;
			case CoherentDrive drive -> ItemFigure.Kind.BOX;
			default -> ItemFigure.Kind.LINE;
		};
	}

	static ItemFigure.Content of(Element element, Drawing drawing) {
		Palette palette = drawing.palette();
		Color work = palette.strong(Double.NaN);
		String id = element.getId() == null ? "" : element.getId();
		return switch (element) {
		case ThermalStroke stroke -> new ItemFigure.Content(id, DesignLabels.name(stroke), StrokeLabel.of(drawing.machine(), stroke, drawing.latestAnalysis()),
				palette.strong(heat(stroke, drawing)), palette.soft(heat(stroke, drawing)));
		case WorkStroke stroke -> new ItemFigure.Content(id, DesignLabels.name(stroke), StrokeLabel.of(drawing.machine(), stroke, drawing.latestAnalysis()),
				work, palette.soft(Double.NaN));
		case CoherentDrive drive -> new ItemFigure.Content(id, "\u223f " + Texts.of("drive"),
				"\u03b5 = " + DesignLabels.value(drive, CyclePackage.Literals.COHERENT_DRIVE__AMPLITUDE) + ", \u03c9 = "
					+ DesignLabels.value(drive, CyclePackage.Literals.COHERENT_DRIVE__FREQUENCY), work, palette.soft(Double.NaN));
			case Citation citation -> new ItemFigure.Content(id, DesignLabels.text(citation), "", palette.faint(), palette.card());
			case LimitRequirement limit -> requirement(id, limit, drawing);
			default -> new ItemFigure.Content(id, line(element), "", palette.faint(), palette.card());
		};
	}

	/** A tick or a cross with what is reached; where a bound excludes it, what the bound allows. */
	private static ItemFigure.Content requirement(String id, LimitRequirement limit, Drawing drawing) {
		Palette palette = drawing.palette();
		Optional<Analysis> latest = drawing.latestAnalysis();
		return found(limit, latest).map(found -> {
			UnitSystem units = latest.get().units();
			String reached = found.reached().isPresent() ? found.number(found.reached().getAsDouble(), units) : "";
			String bound = found.excluded() ? found.limit().map(each -> Texts.of("requirement.allows", each.name(), found.number(each.value(), units))).orElse("") : "";
			String says = switch (found.verdict()) {
				case MET -> "\u2713 " + reached;
				case NOT_MET -> "\u2717 " + (bound.isEmpty() ? reached : bound);
				case NOT_EVALUATED -> "? ";
			};
			Color color = drawing.isStale() ? palette.faint() : switch (found.verdict()) {
				case MET -> palette.good();
				case NOT_MET -> palette.bad();
				case NOT_EVALUATED -> palette.faint();
			};
			return new ItemFigure.Content(id, line(limit), says, color, palette.card());
		}).orElse(new ItemFigure.Content(id, line(limit), "", palette.faint(), palette.card()));
	}

	private static Optional<RequirementAnalysis> found(LimitRequirement limit, Optional<Analysis> latest) {
		return latest.flatMap(analysis -> analysis.requirements().stream().filter(each -> each.id().equals(limit.getId())).findFirst());
	}

	/** How hot the first bath is that acts in the stroke; in the middle when none does. */
	private static double heat(ThermalStroke stroke, Drawing drawing) {
		return stroke.getCouplings().stream().map(Coupling::getBath).filter(bath -> bath != null).findFirst().map(drawing.heat()::of).orElse(0.5);
	}

	/** One line for a term, a parameter or a requirement. */
	static String line(Element element) {
		return switch (element) {
		case CollectiveTerm term ->
			"+ " + DesignLabels.value(term, ArrayPackage.Literals.COLLECTIVE_TERM__COEFFICIENT) + " " + term.getOperator().getName().replace("2", "\u00b2");
		case PairInteraction pair -> "+ " + DesignLabels.value(pair, ArrayPackage.Literals.PAIR_INTERACTION__STRENGTH) + " "
				+ Texts.of("pair", pair.getKind().getName().toLowerCase(Locale.ROOT),
					pair.getTopology().getName().toLowerCase(Locale.ROOT).replace('_', ' '));
		case TransitionTerm term -> "+ " + DesignLabels.value(term, ArrayPackage.Literals.TRANSITION_TERM__AMPLITUDE) + " |" + term.getKet() + "\u27e9\u27e8"
				+ term.getBra() + "| + h.c.";
			case Parameter parameter -> DesignLabels.name(parameter) + " = " + parameter.getExpression();
			case LimitRequirement limit -> metric(limit.getMetric().getName()) + (limit.getRelation() == Relation.AT_LEAST ? " \u2265 " : " \u2264 ") + limit.getValue();
		case ScalingClaim claim -> metric(claim.getMetric().getName()) + " \u221d "
				+ (claim.getParameter() == null ? "L" : DesignLabels.name(claim.getParameter())) + "^" + claim.getExponent();
			default -> DesignLabels.text(element);
		};
	}

	private static String metric(String name) {
		return name.toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	static String hover(Element element, Drawing drawing) {
		if (element instanceof LimitRequirement limit) {
			return found(limit, drawing.latestAnalysis()).map(found -> found.sentence(drawing.latestAnalysis().get().units()).replace(">=", "\u2265").replace("<=", "\u2264"))
					.orElse(line(element));
		}
		return element instanceof Level || element instanceof Stroke ? DesignLabels.text(element) : line(element);
	}

	static List<EAttribute> editable(Element element) {
		return switch (element) {
			case Level level -> List.of(ArrayPackage.Literals.LEVEL__ENERGY, MachinePackage.Literals.ELEMENT__NAME);
			case Stroke stroke -> List.of(MachinePackage.Literals.ELEMENT__NAME, CyclePackage.Literals.STROKE__DURATION);
			case CoherentDrive drive -> List.of(CyclePackage.Literals.COHERENT_DRIVE__AMPLITUDE, CyclePackage.Literals.COHERENT_DRIVE__FREQUENCY);
			case CollectiveTerm term -> List.of(ArrayPackage.Literals.COLLECTIVE_TERM__COEFFICIENT);
			case PairInteraction pair -> List.of(ArrayPackage.Literals.PAIR_INTERACTION__STRENGTH);
			case TransitionTerm term -> List.of(ArrayPackage.Literals.TRANSITION_TERM__AMPLITUDE);
			case Parameter parameter -> List.of(MachinePackage.Literals.ELEMENT__NAME, MachinePackage.Literals.PARAMETER__EXPRESSION);
			case LimitRequirement limit -> List.of(MachinePackage.Literals.LIMIT_REQUIREMENT__VALUE);
			case Citation citation -> List.of(MachinePackage.Literals.CITATION__TEXT);
			case ScalingClaim claim -> List.of(MachinePackage.Literals.SCALING_CLAIM__EXPONENT);
			default -> List.of(MachinePackage.Literals.ELEMENT__NAME);
		};
	}
}
