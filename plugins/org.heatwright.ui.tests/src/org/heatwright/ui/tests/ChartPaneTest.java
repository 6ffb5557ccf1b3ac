// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.heatwright.picture.chart.Axis;
import org.heatwright.picture.chart.Chart;
import org.heatwright.picture.chart.Curve;
import org.heatwright.picture.chart.Tint;
import org.heatwright.ui.chart.ChartFile;
import org.heatwright.ui.chart.ChartPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
		Workbench.turns(20);
	}

	@AfterEach
	void close() {
		shell.dispose();
	}

	private static Chart chart(Axis horizontal, Axis vertical) {
		Curve line = new Curve("line", new double[] { 0, 1, 2, 3 }, new double[] { Double.NaN, 1, 4, 9 }, Curve.Mark.LINE, Tint.INK);
		return Chart.of("chart", "squares", horizontal, vertical,
				List.of(line, new Curve("dots", new double[] { 1.5 }, new double[] { 5 }, Curve.Mark.DOTS, Tint.ACCENT)));
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
		Workbench.turns(3);
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
		Workbench.turns(10);
		assertTrue(pane.table().csv().startsWith("curve,x,y"));
	}

	private void mouse(int type, int x, int y, int button, int count, int state) {
		Event event = new Event();
		event.x = x;
		event.y = y;
		event.button = button;
		event.count = count;
		event.stateMask = state;
		area(pane).notifyListeners(type, event);
	}

	@Test
	void theWheelZoomsWhereTheMouseIsAndADoubleClickShowsAll() {
		pane.show(chart(Axis.linear("x"), Axis.linear("y")));
		Workbench.turns(10);
		double[] all = pane.seen();
		Control area = area(pane);
		int x = area.getSize().x / 4;
		int y = area.getSize().y / 4;
		mouse(SWT.MouseVerticalWheel, x, y, 0, 1, 0);
		double[] closer = pane.seen();
		assertEquals(0.8 * (all[1] - all[0]), closer[1] - closer[0], 1e-9, "a fifth less across");
		assertEquals(0.8 * (all[3] - all[2]), closer[3] - closer[2], 1e-9, "and up");
		double share = (double) x / area.getSize().x;
		assertEquals(all[0] + share * (all[1] - all[0]), closer[0] + share * (closer[1] - closer[0]), 0.02 * (all[1] - all[0]),
				"what is below the mouse stays there");
		mouse(SWT.MouseDoubleClick, x, y, 1, 2, 0);
		assertArrayEquals(all, pane.seen(), 1e-12);
	}

	@Test
	void aRectangleIsZoomedIntoAndShiftPans() {
		pane.show(chart(Axis.linear("x"), Axis.linear("y")));
		Workbench.turns(10);
		double[] all = pane.seen();
		Control area = area(pane);
		int wide = area.getSize().x;
		int high = area.getSize().y;
		mouse(SWT.MouseDown, wide / 4, high / 4, 1, 1, 0);
		mouse(SWT.MouseMove, wide / 2, high / 2, 0, 0, SWT.BUTTON1);
		mouse(SWT.MouseUp, wide / 2, high / 2, 1, 1, SWT.BUTTON1);
		double[] part = pane.seen();
		assertEquals(0.25 * (all[1] - all[0]), part[1] - part[0], 0.02 * (all[1] - all[0]));
		assertEquals(0.25 * (all[3] - all[2]), part[3] - part[2], 0.02 * (all[3] - all[2]));
		mouse(SWT.MouseDown, wide / 2, high / 2, 1, 1, SWT.SHIFT);
		mouse(SWT.MouseMove, wide / 4, high / 2, 0, 0, SWT.BUTTON1 | SWT.SHIFT);
		mouse(SWT.MouseUp, wide / 4, high / 2, 1, 1, SWT.BUTTON1 | SWT.SHIFT);
		double[] moved = pane.seen();
		assertEquals(part[1] - part[0], moved[1] - moved[0], 1e-9, "as wide as before");
		assertEquals(part[0] + 0.25 * (part[1] - part[0]), moved[0], 0.03 * (part[1] - part[0]), "a quarter further right");
		key(SWT.HOME);
		assertArrayEquals(all, pane.seen(), 1e-12);
	}

	@Test
	void goesIntoEveryKindOfFile(@TempDir Path folder) throws Exception {
		pane.show(chart(Axis.linear("omega"), Axis.linear("rate")));
		for (String ending : List.of("svg", "pdf", "png", "csv")) {
			Job job = ChartFile.write(pane, folder.resolve("squares." + ending));
			Workbench.until(() -> job.getResult() != null, ending + " is written");
			assertTrue(job.getResult().isOK(), job.getResult().getMessage());
		}
		String svg = Files.readString(folder.resolve("squares.svg"));
		assertTrue(svg.contains("<svg") && svg.contains("omega") && svg.contains("line"), "axes and curves have their names");
		byte[] pdf = Files.readAllBytes(folder.resolve("squares.pdf"));
		assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
		ImageData png = new ImageData(folder.resolve("squares.png").toString());
		assertTrue(png.width >= 600 && png.height >= 300, png.width + " x " + png.height);
		assertTrue(Contrast.within(png, new Rectangle(0, 0, png.width, png.height)) > 7, "something dark on white");
		List<String> csv = Files.readAllLines(folder.resolve("squares.csv"));
		assertEquals("curve,omega,rate", csv.get(0));
		assertEquals("line,2.0,4.0", csv.get(3));
		assertEquals("dots,1.5,5.0", csv.get(5));

	}
}
