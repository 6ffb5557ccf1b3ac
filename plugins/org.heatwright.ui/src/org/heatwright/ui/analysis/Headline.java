// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.RequirementAnalysis;
import org.heatwright.analysis.Status;
import org.heatwright.physics.thermo.Regime;
import org.heatwright.picture.Scheme;
import org.heatwright.ui.Texts;
import org.heatwright.picture.Digits;
import org.heatwright.ui.look.Look;
import org.heatwright.validation.Severity;

/** The few numbers one looks for first: regime, power, efficiency against Carnot, entropy production. */
final class Headline extends Canvas {

	private static final int PAD = 10;
	private static final int GAP = 28;
	private static final int BAR = 4;
	private static final int DIGITS = 6;
	private static final Set<Regime> USEFUL = EnumSet.of(Regime.ENGINE, Regime.REFRIGERATOR, Regime.ABSORPTION_REFRIGERATOR);

	/** One number; {@code share} fills a bar below it, NaN has none. */
	private record Cell(String caption, String value, double share) {
	}

	private Optional<Analysis> analysis = Optional.empty();
	private String message = "";

	Headline(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED);
		addPaintListener(this::paint);
		Look.follow(this, this::redraw);
		getAccessible().addAccessibleListener(new AccessibleAdapter() {

			@Override
			public void getName(AccessibleEvent event) {
				event.result = words();
			}
		});
	}

	/** @param otherwise is said where there is no result */
	void show(Optional<Analysis> result, String otherwise) {
		analysis = result;
		message = result.map(Headline::trouble).orElse(otherwise);
		redraw();
	}

	private static String trouble(Analysis analysis) {
		if (analysis.status() == Status.SOLVED) {
			return "";
		}
		String reason = analysis.diagnostics().stream().filter(finding -> finding.severity() == Severity.ERROR).map(finding -> finding.message()).findFirst()
				.orElse("");
		return Texts.of(analysis.status() == Status.REJECTED ? "analysis.rejected" : "analysis.refused") + (reason.isEmpty() ? "" : ": " + reason);
	}

	String words() {
		StringBuilder words = new StringBuilder(message);
		regime().ifPresent(regime -> words.append(regime).append('\n'));
		cells().forEach(cell -> words.append(cell.caption()).append(' ').append(cell.value()).append('\n'));
		return words.toString();
	}

	private Optional<String> regime() {
		return analysis.flatMap(Analysis::worksAs).map(name -> Texts.of("regime." + name));
	}

	private List<Cell> cells() {
		List<Cell> cells = new ArrayList<>();
		analysis.filter(result -> result.status() == Status.SOLVED).ifPresent(result -> {
			requirements(cells, result.requirements());
			result.power().ifPresent(power -> cells.add(new Cell(Texts.of("sheet.power"), Digits.power(power, DIGITS, result.units()), Double.NaN)));
			ratio(cells, "sheet.efficiency", result.efficiency(), result.carnotEfficiency());
			ratio(cells, "sheet.cop", result.cop(), result.carnotCop());
			result.entropyProduction().ifPresent(
					entropy -> cells.add(new Cell(Texts.of("sheet.entropy"), Digits.of(entropy, DIGITS) + result.units().entropyRateUnit(), Double.NaN)));
		});
		return cells;
	}

	/** How many are met: the first question of somebody who asked for something. */
	private static void requirements(List<Cell> cells, List<RequirementAnalysis> requirements) {
		if (!requirements.isEmpty()) {
			long met = requirements.stream().filter(each -> each.verdict() == RequirementAnalysis.Verdict.MET).count();
			cells.add(new Cell(Texts.of("sheet.requirements"),
					(met == requirements.size() ? "\u2713 " : "\u2717 ") + Texts.of("analysis.met", Long.toString(met), Integer.toString(requirements.size())), Double.NaN));
		}
	}

	private static void ratio(List<Cell> cells, String key, OptionalDouble value, OptionalDouble carnot) {
		if (value.isPresent()) {
			double share = carnot.isPresent() && carnot.getAsDouble() > 0 ? value.getAsDouble() / carnot.getAsDouble() : Double.NaN;
			String caption = Double.isNaN(share) ? Texts.of(key) : Texts.of("analysis.ofCarnot", Texts.of(key), Digits.percent(share, 3));
			cells.add(new Cell(caption, Digits.of(value.getAsDouble(), DIGITS), share));
		}
	}

	private void paint(PaintEvent event) {
		GC gc = event.gc;
		Scheme scheme = Look.scheme();
		gc.setAntialias(SWT.ON);
		gc.setTextAntialias(SWT.ON);
		gc.setBackground(Look.color(scheme.card()));
		gc.fillRectangle(getClientArea());
		if (!message.isEmpty()) {
			boolean bad = analysis.isPresent();
			gc.setForeground(Look.color(bad ? scheme.bad() : scheme.faint()));
			gc.setFont(JFaceResources.getDialogFont());
			gc.drawText(message, PAD, PAD, true);
			return;
		}
		int x = regime().map(regime -> badge(gc, scheme, regime)).orElse(PAD);
		for (Cell cell : cells()) {
			x = cell(gc, scheme, cell, x);
		}
	}

	private int badge(GC gc, Scheme scheme, String regime) {
		gc.setFont(JFaceResources.getHeaderFont());
		Point size = gc.textExtent(regime);
		int height = getClientArea().height;
		boolean useful = analysis.flatMap(Analysis::regime).map(kind -> USEFUL.contains(kind)).orElse(false);
		boolean missed = analysis.filter(Analysis::missesRequirement).isPresent();
		gc.setBackground(Look.color(missed ? scheme.bad() : useful ? scheme.good() : scheme.faint()));
		int high = size.y + PAD;
		gc.fillRoundRectangle(PAD, (height - high) / 2, size.x + 2 * PAD, high, high, high);
		gc.setForeground(Look.color(scheme.sheet()));
		gc.drawText(regime, 2 * PAD, (height - size.y) / 2, true);
		return size.x + 3 * PAD + GAP;
	}

	private int cell(GC gc, Scheme scheme, Cell cell, int x) {
		gc.setFont(JFaceResources.getDialogFont());
		Point caption = gc.textExtent(cell.caption());
		Color text = Look.color(scheme.text());
		gc.setForeground(Look.color(scheme.faint()));
		gc.drawText(cell.caption(), x, PAD / 2, true);
		gc.setFont(JFaceResources.getHeaderFont());
		Point value = gc.textExtent(cell.value());
		gc.setForeground(text);
		gc.drawText(cell.value(), x, PAD / 2 + caption.y, true);
		int width = Math.max(caption.x, value.x);
		if (!Double.isNaN(cell.share())) {
			int y = PAD / 2 + caption.y + value.y + 3;
			gc.setBackground(Look.color(scheme.groove()));
			gc.fillRoundRectangle(x, y, width, BAR, BAR, BAR);
			gc.setBackground(Look.color(scheme.accent()));
			gc.fillRoundRectangle(x, y, (int) Math.max(BAR, width * Math.clamp(cell.share(), 0, 1)), BAR, BAR, BAR);
		}
		return x + width + GAP;
	}

	@Override
	public Point computeSize(int wide, int high, boolean changed) {
		GC gc = new GC(this);
		gc.setFont(JFaceResources.getDialogFont());
		int height = gc.getFontMetrics().getHeight();
		gc.setFont(JFaceResources.getHeaderFont());
		height += gc.getFontMetrics().getHeight();
		gc.dispose();
		return new Point(wide == SWT.DEFAULT ? 300 : wide, height + 2 * PAD + BAR);
	}
}
