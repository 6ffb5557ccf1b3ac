// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.heatwright.diagram.figures.Awt;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Machine;
import org.heatwright.picture.card.MachineDrawing;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.figure.FigureFile;

/** A design with a small picture of it, which is drawn in the background. */
final class DesignCard extends WelcomeLink {

	static final int WIDTH = 220;
	private static final int HEIGHT = 168;
	private static final int FOOT = 44;
	private static final int SHARP = 2;

	/** Where the bytes of a design come from. */
	interface Source {

		InputStream open() throws IOException, CoreException;
	}

	private final String place;
	private Image picture;

	DesignCard(Composite parent, String label, String place, Source source, Scheme scheme, Runnable action) {
		super(parent, label, action);
		this.place = place;
		addListener(SWT.Dispose, event -> forget());
		draw(source, scheme);
	}

	private void draw(Source source, Scheme scheme) {
		Job job = Job.create(label(), monitor -> {
			try (InputStream in = source.open()) {
				Machine machine = DesignFile.load(in, label()).machine();
				var drawing = MachineDrawing.of(machine, Optional.empty());
				double scale = Math.min((WIDTH - 16.0) / drawing.size().width, (HEIGHT - FOOT - 8.0) / drawing.size().height);
				ImageData data = new ImageData(new ByteArrayInputStream(FigureFile.png(drawing, scheme, SHARP * Math.min(1, scale))));
				show(data);
			} catch (IOException | CoreException | RuntimeException e) {
				// A design that cannot be read has no picture; opening it says why.
				return Status.OK_STATUS;
			}
			return Status.OK_STATUS;
		});
		job.setSystem(true);
		job.schedule();
	}

	private void show(ImageData data) {
		if (!isDisposed()) {
			getDisplay().asyncExec(() -> {
				if (!isDisposed()) {
					forget();
					picture = new Image(getDisplay(), data);
					redraw();
				}
			});
		}
	}

	private void forget() {
		if (picture != null) {
			picture.dispose();
			picture = null;
		}
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		return new Point(WIDTH, HEIGHT);
	}

	@Override
	protected void paintContent(GC gc, Point size) {
		gc.setBackground(Awt.color(scheme.sheet()));
		gc.fillRectangle(5, 5, size.x - 10, size.y - FOOT - 6);
		if (picture != null) {
			Rectangle whole = picture.getBounds();
			int width = whole.width / SHARP;
			int height = whole.height / SHARP;
			gc.setInterpolation(SWT.HIGH);
			// The last row and column are only partly covered.
			gc.drawImage(picture, 0, 0, whole.width - 1, whole.height - 1, (size.x - width) / 2, 4 + (size.y - FOOT - height) / 2, width, height);
		}
		gc.setForeground(Awt.color(scheme.text()));
		gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		gc.drawText(fitting(gc, label(), size.x - 20), 12, size.y - FOOT + 3, true);
		gc.setFont(JFaceResources.getDefaultFont());
		gc.setForeground(Awt.color(scheme.faint()));
		gc.drawText(fitting(gc, place, size.x - 20), 12, size.y - FOOT + 22, true);
	}

	private static String fitting(GC gc, String text, int width) {
		String fitting = text;
		while (fitting.length() > 1 && gc.textExtent(fitting).x > width) {
			fitting = fitting.substring(0, fitting.length() - 2) + "\u2026";
		}
		return fitting;
	}
}
