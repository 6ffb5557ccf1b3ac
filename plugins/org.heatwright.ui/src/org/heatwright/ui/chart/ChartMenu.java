// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.chart;

import java.nio.file.Path;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swtchart.Chart;
import org.heatwright.ui.Texts;
import org.heatwright.ui.look.Deed;

/** Shows all, copies picture or numbers, writes the chart as SVG, PDF, PNG (on white paper, as in a report) or its numbers as CSV. */
final class ChartMenu {

	private final ChartPane pane;
	private final Chart widget;

	ChartMenu(ChartPane pane, Chart widget) {
		this.pane = pane;
		this.widget = widget;
		MenuManager menu = new MenuManager();
		menu.add(new Deed(Texts.of("chart.fit"), pane::fit));
		menu.add(new Deed(Texts.of("chart.copyPicture"), this::copyPicture));
		menu.add(new Deed(Texts.of("chart.copyNumbers"), this::copyNumbers));
		menu.add(new Deed(Texts.of("chart.save"), this::save));
		widget.getPlotArea().getControl().setMenu(menu.createContextMenu(widget.getPlotArea().getControl()));
		widget.addDisposeListener(event -> menu.dispose());
	}

	private void copyPicture() {
		Image image = new Image(widget.getDisplay(), widget.getBounds().x + widget.getSize().x, widget.getSize().y);
		GC gc = new GC(pane);
		gc.copyArea(image, 0, 0);
		gc.dispose();
		copy(image.getImageData(), ImageTransfer.getInstance());
		image.dispose();
	}

	private void copyNumbers() {
		if (pane.chart() != null) {
			copy(pane.table().tabbed(), TextTransfer.getInstance());
		}
	}

	private void copy(Object what, Transfer as) {
		Clipboard clipboard = new Clipboard(widget.getDisplay());
		clipboard.setContents(new Object[] { what }, new Transfer[] { as });
		clipboard.dispose();
	}

	private void save() {
		if (pane.chart() == null) {
			return;
		}
		FileDialog dialog = new FileDialog(pane.getShell(), SWT.SAVE);
		dialog.setFileName(pane.chart().name() + ".svg");
		dialog.setFilterExtensions(ChartFile.ENDINGS.stream().map(ending -> "*." + ending).toArray(String[]::new));
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen == null) {
			return;
		}
		Path file = Path.of(ChartFile.isKnown(chosen) ? chosen : chosen + "." + ChartFile.ENDINGS.get(Math.max(0, dialog.getFilterIndex())));
		ChartFile.write(pane, file);
	}
}
