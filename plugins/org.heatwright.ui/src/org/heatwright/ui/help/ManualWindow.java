// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.help;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.heatwright.ui.Texts;

/** The manual beside a dialog; it closes with it. One for each dialog. */
final class ManualWindow {

	private static final String PAGE = "org.heatwright.ui.help.page";

	private ManualWindow() {
	}

	static void open(Shell dialog, String place) {
		for (Shell child : dialog.getShells()) {
			if (child.getData(PAGE) instanceof ManualPage page) {
				page.open(place);
				child.setActive();
				return;
			}
		}
		Shell window = new Shell(dialog, SWT.SHELL_TRIM);
		window.setText(Texts.of("help.title"));
		window.setLayout(new FillLayout());
		// a command would act behind the dialog, which lets nothing be done there
		ManualPage page = new ManualPage(window, command -> window.getDisplay().beep());
		window.setData(PAGE, page);
		page.open(place);
		Rectangle beside = dialog.getBounds();
		window.setBounds(beside.x + beside.width, beside.y, 520, Math.max(400, beside.height));
		window.open();
	}
}
