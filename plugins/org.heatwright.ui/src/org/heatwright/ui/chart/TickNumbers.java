// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

import org.eclipse.swtchart.IAxis;
import org.heatwright.picture.Digits;

/** Numbers at the ticks of an axis: as many digits as tell them apart. */
final class TickNumbers extends NumberFormat {

	private static final long serialVersionUID = 1;
	private static final int MOST = 10;

	private final transient IAxis axis;

	TickNumbers(IAxis axis) {
		this.axis = axis;
	}

	@Override
	public StringBuffer format(double value, StringBuffer out, FieldPosition position) {
		double span = axis == null ? 0 : axis.getRange().upper - axis.getRange().lower;
		boolean linear = axis != null && !axis.isLogScaleEnabled() && span > 0;
		if (linear && Math.abs(value) < 1e-9 * span) {
			return out.append('0');
		}
		int digits = linear ? (int) Math.clamp(3 + Math.floor(Math.log10(Math.abs(value) / span)), 2, MOST) : 3;
		return out.append(Digits.of(value, digits));
	}

	@Override
	public StringBuffer format(long value, StringBuffer out, FieldPosition position) {
		return format((double) value, out, position);
	}

	/** SWTChart reads its own ticks to see which of them differ. */
	@Override
	public Number parse(String text, ParsePosition position) {
		try {
			double value = Double.parseDouble(text.substring(position.getIndex()).replace('\u2212', '-'));
			position.setIndex(text.length());
			return value;
		} catch (NumberFormatException e) {
			position.setErrorIndex(position.getIndex());
			return null;
		}
	}
}
