// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.heatwright.diagram.figures.Awt;

/** Something to begin with: a picture, what it is called, and a sentence about it. */
final class ActionCard extends WelcomeLink {

	private static final int PICTURE = 32;

	private final String sentence;
	private final Image image;

	ActionCard(Composite parent, String label, String sentence, String icon, Runnable action) {
		super(parent, label, action);
		this.sentence = sentence;
		image = new LocalResourceManager(JFaceResources.getResources(), this)
				.create(ImageDescriptor.createFromURL(ActionCard.class.getResource("/icons/" + icon + "32.svg")));
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		return new Point(340, 64);
	}

	@Override
	protected void paintContent(GC gc, Point size) {
		Rectangle bounds = image.getBounds();
		gc.drawImage(image, 0, 0, bounds.width, bounds.height, 16, (size.y - PICTURE) / 2, PICTURE, PICTURE);
		int x = 16 + PICTURE + 14;
		int line = gc.getFontMetrics().getHeight();
		gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		gc.drawText(label(), x, size.y / 2 - line - 1, true);
		gc.setFont(JFaceResources.getDefaultFont());
		gc.setForeground(Awt.color(scheme.faint()));
		gc.drawText(sentence, x, size.y / 2 + 2, true);
	}
}
