// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import javax.imageio.ImageIO;

import org.heatwright.picture.Scheme;
import org.heatwright.picture.Lettering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A figure as a file of each kind. */
class FigureFileTest {

	private static final Figure FIGURE = new Figure() {
		@Override
		public String name() {
			return "ring";
		}

		@Override
		public Dimension size() {
			return new Dimension(120, 80);
		}

		@Override
		public String description() {
			return "a ring & the word J < 1";
		}

		@Override
		public void paint(Graphics2D graphics, Scheme scheme) {
			graphics.setColor(Color.RED);
			graphics.setStroke(new BasicStroke(3));
			graphics.draw(new Ellipse2D.Double(10, 10, 60, 60));
			graphics.setFont(Lettering.regular(12));
			graphics.drawString("J < 1", 80, 40);
		}
	};

	@ParameterizedTest
	@EnumSource(FigureFile.class)
	void theSameFigureGivesTheSameBytes(FigureFile file) {
		assertArrayEquals(file.bytes(FIGURE, Scheme.LIGHT), file.bytes(FIGURE, Scheme.LIGHT));
		assertTrue(!Arrays.equals(file.bytes(FIGURE, Scheme.LIGHT), file.bytes(FIGURE, Scheme.DARK)), "the sheet is not the same");
	}

	@Test
	void vectorsKeepWordsAsWords() {
		String svg = new String(FigureFile.SVG.bytes(FIGURE, Scheme.LIGHT), StandardCharsets.UTF_8);
		assertTrue(svg.contains("J &lt; 1</text>"), svg);
		assertTrue(svg.contains("a ring &amp; the word J &lt; 1"), svg);
	}

	@Test
	void pixelsAreTwiceAsFine() throws IOException {
		var image = ImageIO.read(new ByteArrayInputStream(FigureFile.PNG.bytes(FIGURE, Scheme.LIGHT)));
		assertEquals(240, image.getWidth());
		assertEquals(160, image.getHeight());
		assertEquals(Color.RED.getRGB(), image.getRGB(80, 20), "the top of the ring");
	}
}
