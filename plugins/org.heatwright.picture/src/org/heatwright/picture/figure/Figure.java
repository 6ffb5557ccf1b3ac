// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.figure;

import java.awt.Dimension;
import java.awt.Graphics2D;

import org.heatwright.picture.Scheme;

/** A picture made of vectors that can be painted anywhere, without a display. Painting the same figure twice gives the same strokes. */
public interface Figure {

	/** A short name of letters, digits and hyphens: of its file, and of what refers to it. */
	String name();

	/** Its size in points of 1/96 inch. */
	Dimension size();

	/** What it shows, in a sentence, for those who do not see it. */
	String description();

	/** Paints the figure with its upper left corner at the origin; the sheet has been painted before. */
	void paint(Graphics2D graphics, Scheme scheme);
}
