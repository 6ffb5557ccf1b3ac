// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import java.io.File;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.internal.DPIUtil;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PlatformUI;

/** Pictures of a view in the light and in the dark theme, with every pixel of the screen whatever its scale, under {@code target/screenshots}. */
final class ViewPictures {

	static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
	static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

	private ViewPictures() {
	}

	/** @param ready waits until the view shows what it should, with the event loop running */
	static void take(IViewPart view, String name, Runnable ready) {
		IWorkbenchPartReference reference = Workbench.page().getReference(view);
		Workbench.page().setPartState(reference, IWorkbenchPage.STATE_MAXIMIZED);
		ready.run();
		theme(LIGHT);
		save(image(control(view)), name);
		theme(DARK);
		save(image(control(view)), name + "-dark");
		theme(LIGHT);
		Workbench.page().setPartState(reference, IWorkbenchPage.STATE_RESTORED);
	}

	/** All that a part shows. */
	static Control control(IWorkbenchPart part) {
		return (Control) part.getSite().getService(MPart.class).getWidget();
	}

	static void theme(String id) {
		PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false);
		Workbench.turns(20);
	}

	/** A control as it is on the screen now. */
	static ImageData image(Control control) {
		Shell shell = control.getShell();
		shell.forceActive();
		shell.redraw(0, 0, shell.getSize().x, shell.getSize().y, true);
		shell.update();
		Workbench.turns(40);
		return copy(control);
	}

	/** What has been drawn last, without drawing again. */
	static ImageData copy(Control control) {
		Shell shell = control.getShell();
		Point corner = shell.toControl(control.toDisplay(0, 0));
		Rectangle part = control == shell ? shell.getClientArea() : new Rectangle(corner.x, corner.y, control.getSize().x, control.getSize().y);
		Image image = new Image(shell.getDisplay(), part.width, part.height);
		// From the shell, not from the display: GTK shows the display as it was at the first copy.
		GC gc = new GC(shell);
		gc.copyArea(image, part.x, part.y);
		gc.dispose();
		ImageData data = image.getImageData(zoom());
		image.dispose();
		return data;
	}

	/** Pixels of the screen for 100 of the program. */
	static int zoom() {
		return DPIUtil.getDeviceZoom();
	}

	static void save(ImageData data, String name) {
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { data };
		File folder = new File("target/screenshots");
		folder.mkdirs();
		loader.save(new File(folder, name + ".png").getPath(), SWT.IMAGE_PNG);
	}
}
