// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import java.io.File;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PlatformUI;

/** Pictures of a view in the light and in the dark theme, under {@code target/screenshots}. */
final class ViewPictures {

	private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
	private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

	private ViewPictures() {
	}

	/** @param ready waits until the view shows what it should, with the event loop running */
	static void take(IViewPart view, String name, Runnable ready) {
		IWorkbenchPartReference reference = Workbench.page().getReference(view);
		Workbench.page().setPartState(reference, org.eclipse.ui.IWorkbenchPage.STATE_MAXIMIZED);
		ready.run();
		Control control = (Control) view.getSite().getService(org.eclipse.e4.ui.model.application.ui.basic.MPart.class).getWidget();
		theme(LIGHT);
		save(control, name);
		theme(DARK);
		save(control, name + "-dark");
		theme(LIGHT);
		Workbench.page().setPartState(reference, org.eclipse.ui.IWorkbenchPage.STATE_RESTORED);
	}

	static void theme(String id) {
		PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false);
		Workbench.spin(200);
	}

	private static void save(Control control, String name) {
		Shell shell = control.getShell();
		shell.forceActive();
		shell.redraw(0, 0, shell.getSize().x, shell.getSize().y, true);
		shell.update();
		Workbench.spin(400);
		Point corner = shell.toControl(control.toDisplay(0, 0));
		Rectangle part = new Rectangle(corner.x, corner.y, control.getSize().x, control.getSize().y);
		Image image = new Image(shell.getDisplay(), (gc, width, height) -> {
		}, part.width, part.height);
		GC gc = new GC(shell);
		gc.copyArea(image, part.x, part.y);
		gc.dispose();
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { image.getImageData() };
		image.dispose();
		File folder = new File("target/screenshots");
		folder.mkdirs();
		loader.save(new File(folder, name + ".png").getPath(), SWT.IMAGE_PNG);
	}
}
