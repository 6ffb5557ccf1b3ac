// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.service.datalocation.Location;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The file in which the workbench remembers its window. When it is damaged it is put aside before the start, and the window begins as it was made: nothing of
 * it is worth not starting. Verified by {@code StartingTest} in the UI tests.
 */
public final class WindowState {

	private static final String FILE = ".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi";

	private WindowState() {
	}

	static void heal(Location workspace) {
		try {
			heal(Path.of(workspace.getURL().toURI()));
		} catch (URISyntaxException | IllegalArgumentException e) {
			// A workspace with an odd name has a window all the same.
			ILog.of(WindowState.class).warn("The window's state was not looked at", e);
		}
	}

	/** Whether a damaged state was put aside. */
	public static boolean heal(Path workspace) {
		Path state = workspace.resolve(FILE);
		if (!Files.exists(state) || isReadable(state)) {
			return false;
		}
		try {
			Files.move(state, state.resolveSibling("workbench.damaged.xmi"), StandardCopyOption.REPLACE_EXISTING);
			return true;
		} catch (IOException e) {
			ILog.of(WindowState.class).warn("The damaged state of the window could not be put aside", e);
			return false;
		}
	}

	private static boolean isReadable(Path state) {
		SAXParserFactory factory = SAXParserFactory.newInstance();
		try (InputStream in = Files.newInputStream(state)) {
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.newSAXParser().parse(in, new DefaultHandler());
			return Files.readString(state).contains("application:Application");
		} catch (IOException | SAXException | ParserConfigurationException e) {
			return false;
		}
	}
}
