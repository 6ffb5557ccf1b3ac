// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.heatwright.report.chart.Axis;
import org.heatwright.report.chart.Chart;
import org.heatwright.report.chart.Curve;
import org.heatwright.report.chart.Tint;
import org.heatwright.ui.chart.ChartPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A chart under keys and mouse. */
class ChartPaneTest {

	private Shell shell;
	private ChartPane pane;

	@BeforeEach
	void open() {
		shell = new Shell(Display.getCurrent());
		shell.setLayout(new FillLayout());
		pane = new ChartPane(shell);
		shell.setSize(600, 400);
		shell.open();
		Workbench.spin(200);
	}

	@AfterEach
	void close() {
		shell.dispose();
	}

	private static Chart chart(Axis horizontal, Axis vertical) {
		Curve line = new Curve("line", new double[] { 0, 1, 2, 3 }, new double[] { Double.NaN, 1, 4, 9 }, Curve.Mark.LINE, Tint.INK);
		return Chart.of("chart", "squares", horizontal, vertical, List.of(line, new Curve("dots", new double[] { 1.5 }, new double[] { 5 }, Curve.Mark.DOTS, Tint.ACCENT)));
	}

	/** What the mouse and the keys go to: the part of the chart with a menu. */
	private static Control area(Control control) {
		if (control.getMenu() != null) {
			return control;
		}
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				Control found = area(child);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

	private void key(int code) {
		Event event = new Event();
		event.keyCode = code;
		area(pane).notifyListeners(SWT.KeyDown, event);
		Workbench.spin(30);
	}

	@Test
	void keysGoFromPointToPointAndFromCurveToCurve() {
		pane.show(chart(Axis.linear("x"), Axis.linear("y")));
		key(SWT.ARROW_RIGHT);
		assertEquals("line:  x = 1    y = 1", pane.said(), "points without a value are left out");
		key(SWT.ARROW_RIGHT);
		assertEquals("line:  x = 2    y = 4", pane.said());
		key(SWT.ARROW_UP);
		assertEquals("dots:  x = 1.5    y = 5", pane.said());
	}

	@Test
	void theMouseReadsOutWhatIsNearBeforeAndAfterAZoom() {
		pane.show(chart(Axis.linear("x"), Axis.linear("y")));
		String hint = pane.said();
		Control area = area(pane);
		String far = readout(area, 2, 2);
		assertEquals(hint, far, "nothing is near the corner");
		boolean found = false;
		for (int x = 0; x < area.getSize().x && !found; x += 10) {
			for (int y = 0; y < area.getSize().y && !found; y += 10) {
				found = readout(area, x, y).startsWith("dots:");
			}
		}
		assertTrue(found, "the dot is found by the mouse");
	}

	private String readout(Control area, int x, int y) {
		Event event = new Event();
		event.x = x;
		event.y = y;
		area.notifyListeners(SWT.MouseMove, event);
		return pane.said();
	}

	@Test
	void logarithmicAxesLeaveOutWhatTheyCannotShow() {
		pane.show(chart(Axis.logarithmic("x"), Axis.logarithmic("y")));
		key('+');
		key('-');
		key('0');
		key(SWT.ARROW_RIGHT);
		assertEquals("line:  x = 1    y = 1", pane.said());
		assertEquals(6, pane.table().csv().lines().count(), "the numbers are all there");
	}

	@Test
	void aChartWithoutPointsIsNoTrouble() {
		pane.show(Chart.of("chart", "nothing", Axis.logarithmic("x"), Axis.logarithmic("y"), List.of()));
		key(SWT.ARROW_RIGHT);
		key('+');
		Workbench.spin(100);
		assertTrue(pane.table().csv().startsWith("curve,x,y"));
	}
}
