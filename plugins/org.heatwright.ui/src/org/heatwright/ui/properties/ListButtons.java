// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.heatwright.ui.Texts;

/** The buttons of a list: add (of which kind), duplicate, remove, up, down. */
final class ListButtons {

	private final ToolBar bar;
	private final LocalResourceManager images;

	private ListButtons(FieldRow row) {
		bar = new ToolBar(row.parent(), SWT.FLAT | SWT.HORIZONTAL);
		bar.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, true, false, FieldRow.COLUMNS - 1, 1));
		row.widgets().adapt(bar, false, false);
		images = new LocalResourceManager(JFaceResources.getResources(), bar);
	}

	static void create(FieldRow row, Editing editing, EObject owner, EReference list, Supplier<List<EObject>> chosen, Consumer<EObject> choose) {
		ListButtons buttons = new ListButtons(row);
		List<EClass> kinds = Kinds.of(list);
		buttons.button("add", () -> {
			if (kinds.size() == 1) {
				choose.accept(editing.add(owner, list, kinds.get(0)));
			} else {
				buttons.menu(kinds, kind -> choose.accept(editing.add(owner, list, kind)));
			}
		});
		buttons.button("duplicate", () -> chosen.get().forEach(element -> choose.accept(editing.duplicate(element))));
		buttons.button("remove", () -> {
			editing.delete(chosen.get());
			choose.accept(null);
		});
		buttons.button("up", () -> buttons.move(editing, chosen.get(), -1, choose));
		buttons.button("down", () -> buttons.move(editing, chosen.get(), 1, choose));
	}

	private void move(Editing editing, List<EObject> chosen, int by, Consumer<EObject> choose) {
		if (chosen.size() == 1) {
			editing.move(chosen.get(0), by);
			choose.accept(chosen.get(0));
		}
	}

	private void button(String name, Runnable deed) {
		ToolItem item = new ToolItem(bar, SWT.PUSH);
		item.setToolTipText(Texts.of("list." + name));
		item.setData("deed", name);
		item.setImage(images.create(ImageDescriptor.createFromURL(ListButtons.class.getResource("/icons/" + name + ".svg"))));
		item.addListener(SWT.Selection, event -> deed.run());
	}

	private void menu(List<EClass> kinds, Consumer<EClass> chosen) {
		Menu menu = new Menu(bar);
		for (EClass kind : kinds) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(Words.of(kind));
			item.addListener(SWT.Selection, event -> chosen.accept(kind));
		}
		menu.addListener(SWT.Hide, event -> bar.getDisplay().asyncExec(menu::dispose));
		menu.setLocation(bar.toDisplay(0, bar.getSize().y));
		menu.setVisible(true);
	}
}
