// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.io.ByteArrayInputStream;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.gef.ui.actions.WorkbenchPartAction;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.actions.ActionFactory;
import org.heatwright.analysis.Analysis;
import org.heatwright.diagram.Texts;
import org.heatwright.picture.card.MachineDrawing;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.figure.FigureFile;

/** Prints the whole drawing with its newest result on one page, on white whatever the theme. */
public final class PrintDrawing extends WorkbenchPartAction {

	/** Dots for each point of the drawing: sharp on a page of 600 dots an inch. */
	private static final double SHARP = 4;

	private final MachineEditor editor;

	PrintDrawing(MachineEditor editor) {
		super((IWorkbenchPart) editor);
		this.editor = editor;
		setId(ActionFactory.PRINT.getId());
		setText(Texts.of("print"));
	}

	@Override
	protected boolean calculateEnabled() {
		return true;
	}

	@Override
	public void run() {
		PrinterData chosen = new PrintDialog(editor.getSite().getShell()).open();
		if (chosen != null) {
			Printer printer = new Printer(chosen);
			try {
				print(printer);
			} finally {
				printer.dispose();
			}
		}
	}

	private void print(Printer printer) {
		if (printer.startJob(editor.getTitle()) && printer.startPage()) {
			Image image = new Image(printer, page(editor));
			GC gc = new GC(printer);
			Rectangle place = fitted(image.getBounds(), printer.getClientArea());
			gc.drawImage(image, 0, 0, image.getBounds().width, image.getBounds().height, place.x, place.y, place.width, place.height);
			gc.dispose();
			image.dispose();
			printer.endPage();
			printer.endJob();
		}
	}

	/** What is printed. */
	public static ImageData page(MachineEditor editor) {
		Optional<Analysis> analysis = editor.isStale() ? Optional.empty() : editor.latestAnalysis();
		return new ImageData(new ByteArrayInputStream(FigureFile.png(MachineDrawing.of(EcoreUtil.copy(editor.machine()), analysis), Scheme.LIGHT, SHARP)));
	}

	/** As large as the page allows, in its middle, with the drawing's own proportions. */
	public static Rectangle fitted(Rectangle image, Rectangle page) {
		double scale = Math.min(page.width / (double) image.width, page.height / (double) image.height);
		int width = (int) Math.round(scale * image.width);
		int height = (int) Math.round(scale * image.height);
		return new Rectangle(page.x + (page.width - width) / 2, page.y + (page.height - height) / 2, width, height);
	}
}
