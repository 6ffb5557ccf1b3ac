// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.heatwright.analysis.Analysis;
import org.heatwright.model.cycle.ChargingProtocol;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.picture.Pen;

/** How a battery is charged: a cell that fills with the share of its capacity that can be had back as work, below it how long and how strongly. */
public final class ChargingCard extends CycleCard {

	private static final int CELL = 46;

	private final ChargingProtocol charging;
	private final Optional<Double> charge;

	ChargingCard(Sheet sheet, ChargingProtocol charging) {
		super(sheet, charging, kind(charging), settings(charging));
		this.charging = charging;
		charge = sheet.analysis().flatMap(Analysis::battery).filter(battery -> battery.capacity() > 0).map(battery -> battery.ergotropy() / battery.capacity());
	}

	private static String kind(ChargingProtocol charging) {
		return switch (charging.getKind()) {
			case UNITARY_PARALLEL -> "Charging, each by itself";
			case UNITARY_COLLECTIVE -> "Charging, all together";
			case CAVITY -> "Charging by a cavity";
			case DISSIPATIVE -> "Charging through baths";
		};
	}

	private static List<String> settings(ChargingProtocol charging) {
		String duration = "\u03c4 = " + DesignLabels.value(charging, CyclePackage.Literals.CHARGING_PROTOCOL__DURATION);
		return charging.getAmplitude() == null ? List.of(duration)
				: List.of(duration, "\u03b5 = " + DesignLabels.value(charging, CyclePackage.Literals.CHARGING_PROTOCOL__AMPLITUDE));
	}

	@Override
	public List<Spot> spots() {
		List<Spot> spots = new ArrayList<>(super.spots());
		Rectangle area = Card.inner(bounds());
		int top = resultsTop(area) + results().height(sheet.lineHeight()) - settings(charging).size() * sheet.lineHeight();
		for (EAttribute attribute : List.of(CyclePackage.Literals.CHARGING_PROTOCOL__DURATION, CyclePackage.Literals.CHARGING_PROTOCOL__AMPLITUDE)) {
			spots.add(new Spot(charging, attribute, new Rectangle(area.x + LEFT, top, area.width - CELL - 30, sheet.lineHeight())));
			top += sheet.lineHeight();
		}
		return spots;
	}

	@Override
	void content(Pen pen, Rectangle area) {
		super.content(pen, area);
		int line = sheet.lineHeight();
		Rectangle cell = new Rectangle(area.x + area.width - CELL - 14, area.y + line + 22, CELL, area.height - line - 38);
		if (cell.height <= 20) {
			return;
		}
		int x = cell.x + CELL / 2 - 8;
		pen.fill(pen.scheme().groove(), x, cell.y - 6, x + 16, cell.y - 6, x + 16, cell.y, x, cell.y);
		pen.fillRound(cell, 8, pen.scheme().groove());
		charge.ifPresent(share -> {
			int height = (int) Math.round((cell.height - 4) * Math.clamp(share, 0.0, 1.0));
			pen.fillRound(new Rectangle(cell.x + 2, cell.y + cell.height - 2 - height, cell.width - 4, height), 6,
					sheet.isStale() ? pen.scheme().faint() : pen.scheme().strong(Double.NaN));
		});
		pen.drawRound(cell, 8, 2, pen.scheme().line());
	}

	/** A bolt. */
	@Override
	void sign(Pen pen, int x, int y) {
		pen.fill(pen.scheme().strong(Double.NaN), x + 10, y - 1, x + 2, y + 9, x + 7, y + 9, x + 5, y + 17, x + 14, y + 6, x + 9, y + 6);
	}
}
