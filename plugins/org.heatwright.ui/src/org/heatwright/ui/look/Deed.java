// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.look;

import org.eclipse.jface.action.Action;

/** An action that is a few words and what they do. */
public final class Deed extends Action {

	private final Runnable deed;

	public Deed(String words, Runnable deed) {
		super(words);
		this.deed = deed;
	}

	@Override
	public void run() {
		deed.run();
	}
}
