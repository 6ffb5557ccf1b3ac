// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.gallery;

import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.heatwright.analysis.Analysis;
import org.heatwright.model.machine.Machine;
import org.heatwright.picture.card.MachineDrawing;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.figure.FigureFile;

/**
 * A small picture of a machine, the drawing that reports show, at one and at two pixels to a point. Painting it takes tens of milliseconds and needs no
 * display, so it belongs in the background;
 * only {@link #image} belongs in the thread of the display.
 */
public final class MachinePicture {

	private static final int SHARP = 200;

	private final ImageData plain;
	private final ImageData sharp;

	private MachinePicture(ImageData plain, ImageData sharp) {
		this.plain = plain;
		this.sharp = sharp;
	}

	/** Paints the machine as large as fits into the given points, never larger than it is drawn in the editor. */
	public static MachinePicture of(Machine machine, Optional<Analysis> analysis, Scheme scheme, int width, int height) {
		MachineDrawing drawing = MachineDrawing.of(machine, analysis);
		Dimension size = drawing.size();
		double scale = Math.min(1, Math.min(width / (double) size.width, height / (double) size.height));
		return new MachinePicture(data(FigureFile.png(drawing, scheme, scale)), data(FigureFile.png(drawing, scheme, 2 * scale)));
	}

	private static ImageData data(byte[] png) {
		return new ImageData(new ByteArrayInputStream(png));
	}

	/** To be disposed by the caller. */
	public Image image(Device device) {
		return new Image(device, (ImageDataProvider) zoom -> zoom >= SHARP ? sharp : zoom == 100 ? plain : null);
	}
}
