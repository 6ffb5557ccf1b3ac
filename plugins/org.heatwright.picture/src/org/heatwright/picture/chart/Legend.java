// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

import org.heatwright.picture.Lettering;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemSource;
import org.jfree.chart.block.AbstractBlock;
import org.jfree.chart.block.Block;
import org.jfree.chart.block.BlockContainer;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.Size2D;

/** A legend whose names may need two typefaces. */
final class Legend extends LegendTitle {

	private static final long serialVersionUID = 1L;

	private final Color color;

	Legend(LegendItemSource source, Color color) {
		super(source);
		this.color = color;
		setItemPaint(color);
	}

	@Override
	protected Block createLegendItemBlock(LegendItem item) {
		Block block = super.createLegendItemBlock(item);
		if (getItemFont().canDisplayUpTo(item.getLabel()) >= 0) {
			for (Object part : ((BlockContainer) block).getBlocks()) {
				if (part instanceof BlockContainer label) {
					label.clear();
					label.add(new Words(item.getLabel(), getItemFont(), color));
				}
			}
		}
		return block;
	}

	/** A label that is written in as many typefaces as it needs. */
	private static final class Words extends AbstractBlock implements Block {

		private static final long serialVersionUID = 1L;

		private final String words;
		private final Font font;
		private final Color color;

		Words(String words, Font font, Color color) {
			this.words = words;
			this.font = font;
			this.color = color;
			setPadding(2, 2, 2, 2);
		}

		@Override
		public Size2D arrange(Graphics2D graphics, RectangleConstraint constraint) {
			FontMetrics metrics = graphics.getFontMetrics(font);
			return constraint.calculateConstrainedSize(
					new Size2D(calculateTotalWidth(Lettering.width(graphics, words, font)), calculateTotalHeight(metrics.getAscent() + metrics.getDescent())));
		}

		@Override
		public void draw(Graphics2D graphics, Rectangle2D area) {
			draw(graphics, area, null);
		}

		@Override
		public Object draw(Graphics2D graphics, Rectangle2D area, Object params) {
			Rectangle2D inner = trimPadding(trimBorder(trimMargin((Rectangle2D) area.clone())));
			graphics.setColor(color);
			Lettering.draw(graphics, words, font, inner.getX(), inner.getY() + graphics.getFontMetrics(font).getAscent());
			return null;
		}
	}
}
