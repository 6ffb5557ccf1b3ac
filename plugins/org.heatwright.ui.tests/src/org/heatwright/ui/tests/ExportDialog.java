// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The dialog that exports a design report, as somebody at the keyboard and the mouse sees it. */
record ExportDialog(Shell shell) {

	/** The open dialog, or null. */
	static ExportDialog find() {
		for (Shell each : Display.getCurrent().getShells()) {
			if (!each.isDisposed() && each.isVisible() && "Export Design Report".equals(each.getText())) {
				return new ExportDialog(each);
			}
		}
		return null;
	}

	/** Whether the dialog is busy and can be stopped: by Cancel, or by the square beside its progress. */
	boolean canBeStopped() {
		return !button("Finish").isEnabled() && (button("Cancel").isEnabled() || stop(shell) != null);
	}

	/** Presses what stops the export, with the mouse. */
	void clickStop() {
		ToolItem stop = stop(shell);
		Control control = stop == null ? button("Cancel") : stop.getParent();
		Rectangle area = stop == null ? new Rectangle(0, 0, control.getSize().x, control.getSize().y) : stop.getBounds();
		click(control.toDisplay(area.x + area.width / 2, area.y + area.height / 2));
	}

	private static ToolItem stop(Composite composite) {
		if (composite instanceof ToolBar bar && bar.isVisible() && bar.isEnabled() && bar.getItemCount() == 1 && bar.getItem(0).isEnabled()) {
			return bar.getItem(0);
		}
		for (Control child : composite.getChildren()) {
			ToolItem found = child instanceof Composite nested && nested.isVisible() ? stop(nested) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	/** Presses the left button of the mouse at a place on the screen. */
	private void click(Point middle) {
		for (int type : new int[] { SWT.MouseMove, SWT.MouseDown, SWT.MouseUp }) {
			Event event = new Event();
			event.type = type;
			event.button = type == SWT.MouseMove ? 0 : 1;
			event.x = middle.x;
			event.y = middle.y;
			assertTrue(shell.getDisplay().post(event), "the mouse");
		}
	}

	/** Chooses one section and no other. */
	void only(String section) {
		press("Deselect All");
		for (TableItem item : table(shell).getItems()) {
			if (item.getText().equals(section)) {
				item.setChecked(true);
				Event event = new Event();
				event.detail = SWT.CHECK;
				event.item = item;
				table(shell).notifyListeners(SWT.Selection, event);
			}
		}
	}

	/** The browser of the preview, or null. */
	Browser browser() {
		return browser(shell);
	}

	private static Browser browser(Composite composite) {
		for (Control child : composite.getChildren()) {
			Browser found = child instanceof Browser browser ? browser : child instanceof Composite nested ? browser(nested) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	void finish() {
		Button finish = button("Finish");
		assertTrue(finish.isEnabled(), "Finish");
		finish.notifyListeners(SWT.Selection, new Event());
	}

	void check(String label, boolean on) {
		Button button = button(label);
		button.setSelection(on);
		button.notifyListeners(SWT.Selection, new Event());
	}

	void press(String label) {
		Button button = button(label);
		if ((button.getStyle() & SWT.RADIO) != 0) {
			for (Control other : button.getParent().getChildren()) {
				((Button) other).setSelection(other == button);
			}
		}
		button.notifyListeners(SWT.Selection, new Event());
		Workbench.turns(10);
	}

	Button button(String label) {
		Button found = button(shell, label);
		assertTrue(found != null, () -> "no button " + label);
		return found;
	}

	private static Button button(Composite composite, String label) {
		for (Control child : composite.getChildren()) {
			Button found = child instanceof Button button && label.equals(button.getText().replace("&", "")) ? button
					: child instanceof Composite nested ? button(nested, label) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	Text target() {
		return text(shell);
	}

	/** The field that holds a path. */
	private static Text text(Composite composite) {
		for (Control child : composite.getChildren()) {
			Text found = child instanceof Text text && text.getText().contains("/") ? text : child instanceof Composite nested ? text(nested) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private static Table table(Composite composite) {
		for (Control child : composite.getChildren()) {
			Table found = child instanceof Table table ? table : child instanceof Composite nested ? table(nested) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}
}
