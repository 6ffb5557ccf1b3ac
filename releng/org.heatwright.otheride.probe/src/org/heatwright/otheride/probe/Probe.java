// SPDX-License-Identifier: EPL-2.0
package org.heatwright.otheride.probe;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.osgi.framework.Bundle;

/**
 * Makes a project with the Heatwright nature and a broken design, waits for its problem markers, opens it, takes a picture, writes down what it saw, and closes
 * the workbench. It knows Heatwright by
 * the names of its nature and its marker only, so it belongs to the installation before Heatwright does. Asked for by the system property {@code
 * heatwright.probe}, a folder with {@code broken.qtm}.
 */
public final class Probe implements IStartup {

	private static final String NATURE = "org.heatwright.workspace.nature";
	private static final String MARKER = "org.heatwright.workspace.problem";
	private static final int PATIENCE = 60_000;

	private final List<String> seen = new ArrayList<>();

	@Override
	public void earlyStartup() {
		String folder = System.getProperty("heatwright.probe");
		if (folder != null) {
			Thread.ofPlatform().name("probe").start(() -> look(Path.of(folder)));
		}
	}

	private void look(Path folder) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		try {
			bundles();
			IFile file = design(folder);
			waitForMarkers(file);
			for (IMarker marker : file.findMarkers(MARKER, false, IResource.DEPTH_ZERO)) {
				seen.add("marker " + marker.getAttribute(IMarker.SEVERITY, -1) + " " + marker.getAttribute("rule", "") + " "
						+ marker.getAttribute("element", "") + " line " + marker.getAttribute(IMarker.LINE_NUMBER, 0));
			}
			display.syncExec(() -> open(file));
			Thread.sleep(4000);
			display.syncExec(() -> picture(folder.resolve("ide.png")));
		} catch (IOException | CoreException | InterruptedException | RuntimeException e) {
			seen.add("failed " + e);
		}
		try {
			Files.write(folder.resolve("seen.txt"), seen);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} finally {
			display.asyncExec(() -> {
				PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().closeAllEditors(false);
				PlatformUI.getWorkbench().close();
			});
		}
	}

	/** Every Heatwright bundle with its state, and every symbolic name that is there twice. */
	private void bundles() {
		Map<String, List<String>> versions = new java.util.TreeMap<>();
		for (Bundle bundle : Platform.getBundle("org.eclipse.core.runtime").getBundleContext().getBundles()) {
			versions.computeIfAbsent(bundle.getSymbolicName(), name -> new ArrayList<>()).add(bundle.getVersion().toString());
			if (bundle.getSymbolicName().startsWith("org.heatwright.")) {
				boolean resolved = (bundle.getState() & (Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE)) != 0;
				seen.add("bundle " + bundle.getSymbolicName() + " " + (resolved ? "resolved" : "UNRESOLVED"));
			}
		}
		versions.forEach((name, all) -> {
			if (all.size() > 1) {
				seen.add("twice " + name + " " + all);
			}
		});
	}

	private static IFile design(Path folder) throws CoreException, IOException {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("Machines");
		project.create(null);
		project.open(null);
		var description = project.getDescription();
		description.setNatureIds(new String[] { NATURE });
		project.setDescription(description, null);
		IFile file = project.getFile("broken.qtm");
		file.create(new ByteArrayInputStream(Files.readAllBytes(folder.resolve("broken.qtm"))), true, null);
		return file;
	}

	private static void waitForMarkers(IFile file) throws CoreException, InterruptedException {
		long end = System.currentTimeMillis() + PATIENCE;
		while (file.findMarkers(MARKER, false, IResource.DEPTH_ZERO).length == 0 && System.currentTimeMillis() < end) {
			Thread.sleep(100);
		}
	}

	private void open(IFile file) {
		Shell shell = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
		shell.setBounds(0, 0, 1400, 900);
		IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
		try {
			page.showView(IPageLayout.ID_PROBLEM_VIEW);
			IEditorPart editor = IDE.openEditor(page, file);
			seen.add("editor " + editor.getSite().getId() + " " + editor.getClass().getName());
		} catch (PartInitException e) {
			seen.add("failed " + e);
		}
	}

	private static void picture(Path file) {
		Shell shell = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
		shell.update();
		Image image = new Image(shell.getDisplay(), (gc, width, height) -> {
		}, shell.getSize().x, shell.getSize().y);
		GC gc = new GC(shell);
		gc.copyArea(image, 0, 0);
		gc.dispose();
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { image.getImageData() };
		image.dispose();
		loader.save(file.toString(), SWT.IMAGE_PNG);
	}
}
