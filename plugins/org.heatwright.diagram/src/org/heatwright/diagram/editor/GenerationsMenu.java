// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

import org.eclipse.core.runtime.Status;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.statushandlers.StatusManager;
import org.heatwright.diagram.Texts;

/** The earlier generations of the file that is being drawn, by the time when they were replaced. */
final class GenerationsMenu {

	private final IWorkbenchPage page;

	GenerationsMenu(IWorkbenchPage page) {
		this.page = page;
	}

	IMenuManager menu() {
		MenuManager menu = new MenuManager(Texts.of("generation.menu"), "org.heatwright.diagram.generations");
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(shown -> fill(shown));
		return menu;
	}

	private void fill(IMenuManager menu) {
		List<Path> generations = page.getActiveEditor() instanceof MachineEditor editor ? editor.generations() : List.of();
		for (Path generation : generations) {
			menu.add(new GoBack((MachineEditor) page.getActiveEditor(), generation));
		}
		if (generations.isEmpty()) {
			Action none = new Action(Texts.of("generation.none")) {
			};
			none.setEnabled(false);
			menu.add(none);
		}
	}

	private static final class GoBack extends Action {

		private final MachineEditor editor;
		private final Path generation;

		GoBack(MachineEditor editor, Path generation) {
			super(Texts.of("generation.item", time(generation)));
			this.editor = editor;
			this.generation = generation;
		}

		private static String time(Path generation) {
			try {
				return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).format(Files.getLastModifiedTime(generation).toInstant().atZone(ZoneId.systemDefault()));
			} catch (IOException e) {
				return generation.getFileName().toString();
			}
		}

		@Override
		public void run() {
			try {
				editor.goBackTo(generation);
			} catch (IOException e) {
				StatusManager.getManager().handle(Status.error(Texts.of("generation.failed", e.getMessage()), e), StatusManager.SHOW);
			}
		}
	}
}
