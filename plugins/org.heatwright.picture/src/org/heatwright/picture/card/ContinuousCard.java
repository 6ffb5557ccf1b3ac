// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Rectangle;
import java.util.List;

import org.heatwright.model.cycle.CoherentDrive;
import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.edit.DesignLabels;

/** All baths act all the time; what drives the medium stands at the bottom, in the colour of work. */
public final class ContinuousCard extends CycleCard {

	private final List<Item> items;

	ContinuousCard(Sheet sheet, ContinuousCycle cycle) {
		super(sheet, cycle, DesignLabels.kind(cycle), List.of());
		items = cycle.getDrive() == null ? List.of() : List.of(item(cycle.getDrive()));
	}

	private Item item(CoherentDrive drive) {
		Rectangle area = Card.inner(bounds());
		int height = 2 * sheet.lineHeight() + 6;
		String strength = "\u03b5 = " + DesignLabels.value(drive, CyclePackage.Literals.COHERENT_DRIVE__AMPLITUDE) + ", \u03c9 = "
				+ DesignLabels.value(drive, CyclePackage.Literals.COHERENT_DRIVE__FREQUENCY);
		return Item.box(drive, new Rectangle(area.x + LEFT, area.y + area.height - height - 8, area.width - 2 * LEFT - 2, height), "\u223f drive",
				strength, Double.NaN, List.of(CyclePackage.Literals.COHERENT_DRIVE__AMPLITUDE, CyclePackage.Literals.COHERENT_DRIVE__FREQUENCY));
	}

	@Override
	public List<Item> items() {
		return items;
	}
}
