// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.HashMap;
import java.util.OptionalDouble;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.machine.Machine;
import org.heatwright.picture.card.Heat;
import org.heatwright.picture.Scheme;
import org.heatwright.ui.Texts;
import org.heatwright.ui.look.Columns;
import org.heatwright.picture.Digits;
import org.heatwright.ui.look.Look;
import org.heatwright.ui.look.Rows;

/** One row a bath: its current and, as bars, how much of Bound 2 and Bound 1 it reaches. */
final class CurrentsTable {

	private static final String[] COLUMNS = { "bath", "temperature", "current", "initialCurrent", "ofBound2", "ofBound1" };
	private static final int[] WIDTHS = { 90, 60, 120, 110, 90, 90 };
	private static final int FIRST_BAR = 4;
	private static final int DIGITS = 8;

	private final Table table;
	private List<BathAnalysis> baths = List.of();
	private final Map<String, Double> heats = new HashMap<>();
	private String unit = "";

	CurrentsTable(Composite parent) {
		table = new Table(parent, SWT.FULL_SELECTION | SWT.MULTI);
		table.setHeaderVisible(true);
		for (int i = 0; i < COLUMNS.length; i++) {
			TableColumn column = new TableColumn(table, i == 0 || i >= FIRST_BAR ? SWT.LEFT : SWT.RIGHT);
			column.setText(Texts.of("currents." + COLUMNS[i]));
			column.setToolTipText(Texts.of("currents." + COLUMNS[i] + ".tip"));
			column.setWidth(WIDTHS[i]);
		}
		table.addListener(SWT.PaintItem, this::paint);
		Columns.fit(table, WIDTHS);
		Look.paper(table);
	}

	/** Room for a heading and one row for each of the usual three baths. */
	int height() {
		return table.getHeaderHeight() + (Math.max(3, table.getItemCount()) + 1) * table.getItemHeight();
	}

	Table control() {
		return table;
	}

	void show(Analysis analysis, Machine machine) {
		baths = analysis.baths();
		unit = analysis.units().powerUnit();
		heats.clear();
		Heat heat = Heat.of(machine);
		machine.getBaths().stream().filter(bath -> bath.getId() != null).forEach(bath -> heats.put(bath.getId(), heat(heat, bath)));
		table.setRedraw(false);
		table.removeAll();
		for (BathAnalysis bath : baths) {
			new TableItem(table, SWT.NONE).setText(cells(bath, analysis.units().temperatureUnit(), DIGITS).toArray(String[]::new));
		}
		table.setRedraw(true);
	}

	private static double heat(Heat heat, Bath bath) {
		return heat.of(bath);
	}

	void clear() {
		baths = List.of();
		table.removeAll();
	}

	private List<String> cells(BathAnalysis bath, String temperatureUnit, int digits) {
		List<String> cells = new ArrayList<>(List.of(bath.name(), Digits.of(bath.temperature(), 6) + temperatureUnit, Digits.of(bath.heatCurrent(), digits) + unit,
				Digits.of(bath.instantaneousHeatCurrent(), digits) + unit));
		cells.add(percent(bath.saturationBound2()));
		cells.add(percent(bath.saturationBound1()));
		return cells;
	}

	private static String percent(OptionalDouble share) {
		return share.isPresent() ? Digits.percent(share.getAsDouble(), 3) : "\u2014";
	}

	/** All digits, for the clipboard. */
	Rows rows() {
		Rows rows = new Rows().add(java.util.Arrays.stream(COLUMNS).map(column -> Texts.of("currents." + column)).toArray(String[]::new));
		for (BathAnalysis bath : baths) {
			rows.add(bath.name(), Digits.of(bath.temperature(), DIGITS), Digits.of(bath.heatCurrent(), org.heatwright.analysis.Figures.CURRENT),
					Digits.of(bath.instantaneousHeatCurrent(), org.heatwright.analysis.Figures.CURRENT), percent(bath.saturationBound2()), percent(bath.saturationBound1()));
		}
		return rows;
	}

	private void paint(Event event) {
		int row = table.indexOf((TableItem) event.item);
		if (row < 0 || row >= baths.size()) {
			return;
		}
		BathAnalysis bath = baths.get(row);
		Scheme scheme = Look.scheme();
		Color color = Look.color(scheme.flow(heats.getOrDefault(bath.id(), 0.5)));
		OptionalDouble share = event.index == FIRST_BAR ? bath.saturationBound2() : event.index == FIRST_BAR + 1 ? bath.saturationBound1() : OptionalDouble.empty();
		if (share.isPresent()) {
			int width = table.getColumn(event.index).getWidth() - 12;
			int y = event.y + event.height - 5;
			event.gc.setAntialias(SWT.ON);
			event.gc.setBackground(Look.color(scheme.groove()));
			event.gc.fillRoundRectangle(event.x + 4, y, width, 4, 4, 4);
			event.gc.setBackground(color);
			event.gc.fillRoundRectangle(event.x + 4, y, (int) Math.max(4, width * Math.clamp(share.getAsDouble(), 0, 1)), 4, 4, 4);
		}
	}
}
