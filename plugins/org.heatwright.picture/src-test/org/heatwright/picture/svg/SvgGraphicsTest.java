// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import org.heatwright.picture.Lettering;

class SvgGraphicsTest {

	private final SvgGraphics graphics = new SvgGraphics("p-");

	private Element only(String tag) throws Exception {
		NodeList found = parsed().getElementsByTagName(tag);
		assertEquals(1, found.getLength(), graphics.elements());
		return (Element) found.item(0);
	}

	private Document parsed() throws Exception {
		String svg = "<svg>" + graphics.elements() + "</svg>";
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void aShapeStandsWhereTheTransformPutsIt() throws Exception {
		graphics.translate(10, 20);
		graphics.scale(2, 2);
		graphics.setColor(new Color(1, 2, 3));
		graphics.fill(new Rectangle2D.Double(1, 1, 3, 4.125));
		assertEquals("M12,22L18,22L18,30.25L12,30.25L12,22Z", only("path").getAttribute("d"));
		assertEquals("fill:rgb(1,2,3)", only("path").getAttribute("style"));
	}

	@Test
	void aLineHasItsPenAndGrowsWithTheScale() throws Exception {
		graphics.scale(3, 3);
		graphics.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, new float[] { 2, 1 }, 0.5f));
		graphics.draw(new Line2D.Double(0, 0, 1, 1));
		assertEquals("fill:none;stroke:rgb(0,0,0);stroke-width:4.5;stroke-linecap:round;stroke-linejoin:round;stroke-dasharray:6,3;stroke-dashoffset:1.5",
				only("path").getAttribute("style"));
	}

	@Test
	void aLineUnderAnUnevenScaleIsAnOutline() throws Exception {
		graphics.scale(3, 1);
		graphics.draw(new Line2D.Double(0, 0, 0, 1));
		assertTrue(only("path").getAttribute("style").startsWith("fill:rgb"));
		assertTrue(only("path").getAttribute("d").contains("1.5"), "half of three pixels");
	}

	@Test
	void opacityIsThatOfTheColourTimesThatOfTheComposite() throws Exception {
		graphics.setColor(new Color(0, 0, 0, 51));
		graphics.setComposite(AlphaComposite.SrcOver.derive(0.5f));
		graphics.fill(new Rectangle(1, 1));
		assertEquals("fill:rgb(0,0,0);fill-opacity:0.1", only("path").getAttribute("style"));
	}

	@Test
	void wordsStayWordsWithTheirLength() throws Exception {
		graphics.setFont(Lettering.bold(12));
		graphics.rotate(Math.PI / 2, 5, 5);
		graphics.drawString("J < \"1\" & 'x'\u0001", 5, 7);
		Element text = only("text");
		assertEquals("J < \"1\" & 'x'", text.getTextContent());
		assertTrue(text.getAttribute("style").contains("font-weight:bold"));
		assertTrue(Double.parseDouble(text.getAttribute("textLength")) > 40);
		assertEquals("matrix(0,1,-1,0,10,0)", text.getAttribute("transform"));
	}

	@Test
	void whatIsCutOffIsCutOffInThePlaceOfTheFigure() throws Exception {
		graphics.translate(10, 10);
		graphics.clip(new Rectangle(0, 0, 20, 20));
		SvgGraphics copy = (SvgGraphics) graphics.create();
		copy.clip(new Rectangle(10, 0, 20, 20));
		assertEquals(new Rectangle(10, 0, 10, 20), copy.getClipBounds());
		copy.fill(new Ellipse2D.Double(0, 0, 40, 40));
		assertEquals(new Rectangle(0, 0, 20, 20), graphics.getClipBounds(), "a copy has a clip of its own");
		Element clip = only("clipPath");
		assertEquals("p-clip-0", clip.getAttribute("id"));
		assertEquals("M20,10L20,30L30,30L30,10Z", ((Element) clip.getFirstChild()).getAttribute("d"));
		assertEquals("url(#p-clip-0)", ((Element) parsed().getDocumentElement().getLastChild()).getAttribute("clip-path"));
	}

	@Test
	void elementsDoNotDependOnColours() {
		SvgGraphics other = new SvgGraphics("p-");
		for (SvgGraphics one : new SvgGraphics[] { graphics, other }) {
			one.setColor(one == other ? Color.WHITE : Color.RED);
			one.fill(new Rectangle(1, 1));
			one.setColor(Color.WHITE);
			one.draw(new Rectangle(1, 1));
		}
		assertEquals(graphics.elements().replace("255,0,0", "255,255,255"), other.elements());
	}

	@Test
	void whatCannotBeWrittenIsRefused() {
		assertThrows(UnsupportedOperationException.class, () -> graphics.setPaint(new GradientPaint(0, 0, Color.RED, 1, 1, Color.BLUE)));
		assertThrows(UnsupportedOperationException.class, () -> graphics.drawImage(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), 0, 0, null));
		assertThrows(UnsupportedOperationException.class, () -> graphics.setXORMode(Color.RED));
		assertEquals("", graphics.elements());
	}
}
