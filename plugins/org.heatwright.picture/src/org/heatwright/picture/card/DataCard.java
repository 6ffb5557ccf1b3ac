// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.heatwright.analysis.RequirementAnalysis;
import org.heatwright.analysis.UnitSystem;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Relation;
import org.heatwright.model.machine.Requirement;
import org.heatwright.model.machine.ScalingClaim;
import org.heatwright.picture.Pen;
import org.heatwright.picture.Pen.Type;

/** The parameters, requirements and citations of the design, a line each. It stands for the machine as a whole. */
public final class DataCard implements Card {

	private static final int LINE = 20;

	private final Sheet sheet;
	private final Machine machine;
	private final Rectangle bounds;
	private final List<Item> items = new ArrayList<>();

	DataCard(Sheet sheet, Machine machine) {
		this.sheet = sheet;
		this.machine = machine;
		bounds = sheet.place(machine);
		machine.getParameters()
				.forEach(each -> add(each, DesignLabels.text(each), MachinePackage.Literals.ELEMENT__NAME, MachinePackage.Literals.PARAMETER__EXPRESSION));
		machine.getRequirements().forEach(this::add);
		machine.getCitations().forEach(each -> add(each, DesignLabels.text(each), MachinePackage.Literals.CITATION__TEXT));
	}

	/** Whether there is anything to list. */
	public static boolean isNeeded(Machine machine) {
		return lines(machine) > 0;
	}

	static Dimension size(Machine machine) {
		return new Dimension(250, (lines(machine) + 1) * LINE + 22);
	}

	private static int lines(Machine machine) {
		return machine.getParameters().size() + machine.getRequirements().size() + machine.getCitations().size();
	}

	private void add(Requirement requirement) {
		switch (requirement) {
			case LimitRequirement limit -> add(limit);
			case ScalingClaim claim -> add(claim, metric(claim.getMetric().getName(), claim.getBath()) + " \u221d "
					+ (claim.getParameter() == null ? "L" : DesignLabels.name(claim.getParameter())) + "^" + claim.getExponent(),
					MachinePackage.Literals.SCALING_CLAIM__EXPONENT);
			default -> throw new IllegalArgumentException("nothing writes a " + requirement.eClass().getName() + " on a card");
		}
	}

	/** A tick or a cross with what is reached; where a bound excludes it, what the bound allows. */
	private void add(LimitRequirement limit) {
		String asked = metric(limit.getMetric().getName(), limit.getBath()) + (limit.getRelation() == Relation.AT_LEAST ? " \u2265 " : " \u2264 ") + limit.getValue();
		List<EAttribute> value = List.of(MachinePackage.Literals.LIMIT_REQUIREMENT__VALUE);
		Optional<RequirementAnalysis> found = sheet.analysis()
				.flatMap(analysis -> analysis.requirements().stream().filter(each -> each.id().equals(limit.getId())).findFirst());
		if (found.isEmpty()) {
			items.add(Item.line(limit, line(), asked, value));
			return;
		}
		UnitSystem units = sheet.analysis().orElseThrow().units();
		Item.Tone tone = sheet.isStale() ? Item.Tone.NEUTRAL : switch (found.get().verdict()) {
			case MET -> Item.Tone.GOOD;
			case NOT_MET -> Item.Tone.BAD;
			case NOT_EVALUATED -> Item.Tone.NEUTRAL;
		};
		String words = found.get().sentence(units).replace(">=", "\u2265").replace("<=", "\u2264");
		items.add(Item.line(limit, line(), asked, reached(found.get(), units), tone, words, value));
	}

	private static String reached(RequirementAnalysis found, UnitSystem units) {
		String reached = found.reached().isPresent() ? found.number(found.reached().getAsDouble(), units) : "";
		String bound = found.excluded() ? found.limit().map(each -> each.name() + " allows " + found.number(each.value(), units)).orElse("") : "";
		return switch (found.verdict()) {
			case MET -> "\u2713 " + reached;
			case NOT_MET -> "\u2717 " + (bound.isEmpty() ? reached : bound);
			case NOT_EVALUATED -> "?";
		};
	}

	private static String metric(String name, Bath bath) {
		return name.toLowerCase(Locale.ROOT).replace('_', ' ') + (bath == null ? "" : " of " + DesignLabels.name(bath));
	}

	private void add(Element element, String words, EAttribute... attributes) {
		items.add(Item.line(element, line(), words, List.of(attributes)));
	}

	/** Where the next line stands. */
	private Rectangle line() {
		Rectangle area = Card.inner(bounds);
		return new Rectangle(area.x + 10, area.y + 12 + (items.size() + 1) * sheet.lineHeight(), area.width - 20, sheet.lineHeight());
	}

	@Override
	public Machine element() {
		return machine;
	}

	@Override
	public Rectangle bounds() {
		return bounds;
	}

	@Override
	public List<Item> items() {
		return items;
	}

	@Override
	public String words() {
		return "Parameters and requirements of the design";
	}

	/** Its lines speak for themselves. */
	@Override
	public List<Spot> spots() {
		return List.of();
	}

	@Override
	public void paint(Pen pen) {
		Rectangle area = Card.inner(bounds);
		pen.card(area, pen.scheme().card(), pen.scheme().line(),
				() -> pen.text("Design", Type.BOLD, pen.scheme().faint(), area.x + 12.0, area.y + 8.0));
	}
}
