// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.widgets.Text;
import org.heatwright.model.expression.Completions;
import org.heatwright.model.machine.Machine;
import org.heatwright.ui.Texts;

/** Offers the names that an expression can go on with: as one types letters, and on Ctrl+Space. */
final class NameAssist {

	private static final int DELAY = 250;

	private NameAssist() {
	}

	static void install(Text text, Machine machine) {
		ContentProposalAdapter assist = new ContentProposalAdapter(text, new TextContentAdapter(),
				(contents, position) -> proposals(machine, contents.substring(0, position)), keys(), letters());
		assist.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_INSERT);
		assist.setAutoActivationDelay(DELAY);
	}

	private static IContentProposal[] proposals(Machine machine, String before) {
		return Completions.of(machine, before).stream().map(NameAssist::proposal).toArray(IContentProposal[]::new);
	}

	private static IContentProposal proposal(Completions.Completion completion) {
		String kind = Texts.of("completion." + completion.kind().name());
		String label = completion.name() + (completion.meaning().isEmpty() ? "" : " = " + completion.meaning()) + "   " + kind;
		return new ContentProposal(completion.rest(), label, null);
	}

	private static KeyStroke keys() {
		try {
			return KeyStroke.getInstance("Ctrl+Space");
		} catch (ParseException e) {
			throw new IllegalStateException(e);
		}
	}

	private static char[] letters() {
		return "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray();
	}
}
