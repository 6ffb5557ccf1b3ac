// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;

/** A field one types in: Return and leaving it accept, Escape takes the typing back. */
abstract class TypedField implements Field {

	private final Text text;

	TypedField(Text text) {
		this.text = text;
		text.addListener(SWT.FocusOut, event -> acceptChanged());
		text.addListener(SWT.DefaultSelection, event -> acceptChanged());
		text.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_ESCAPE && !text.getText().equals(stored())) {
				text.setText(stored());
				event.doit = false;
			}
		});
	}

	/** The text of the value that the machine has. */
	abstract String stored();

	/** Gives a text to the machine; returns whether it could be taken. */
	abstract boolean accept(String typed);

	final Text text() {
		return text;
	}

	private void acceptChanged() {
		String typed = text.getText().strip();
		if (!typed.equals(stored()) && accept(typed)) {
			refresh();
		}
	}

	@Override
	public void refresh() {
		if (!text.isDisposed() && !text.getText().equals(stored())) {
			text.setText(stored());
		}
	}
}
