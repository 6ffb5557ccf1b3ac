// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.DesignFileException;
import org.heatwright.model.io.FileNotice;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.machine.Element;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Validator;

/** The findings of one design as problem markers: replaced as a whole, so that none is doubled and none outlives its cause. */
public final class DesignMarkers {

	public static final String TYPE = "org.heatwright.workspace.problem";
	public static final String RULE = "rule";
	public static final String ELEMENT = "element";
	public static final String EQUATION = "equation";

	private DesignMarkers() {
	}

	public static void update(IFile file) throws CoreException {
		file.deleteMarkers(TYPE, true, IResource.DEPTH_ZERO);
		try (InputStream in = file.getContents(true)) {
			LoadedDesign design = DesignFile.load(in, file.getName());
			for (FileNotice notice : design.notices()) {
				create(file, IMarker.SEVERITY_WARNING, notice.message(), notice.line(), "file.content.unknown", "", "");
			}
			for (Diagnostic diagnostic : Validator.validate(design.machine())) {
				create(file, severity(diagnostic), diagnostic.message(), lineOf(design, diagnostic.element()), diagnostic.rule(), diagnostic.element(), diagnostic.equation());
			}
		} catch (DesignFileException e) {
			create(file, IMarker.SEVERITY_ERROR, e.reason(), e.line(), "file.unreadable", "", "");
		} catch (IOException e) {
			create(file, IMarker.SEVERITY_ERROR, e.getMessage(), 0, "file.unreadable", "", "");
		}
	}

	private static int lineOf(LoadedDesign design, String id) {
		if (id.equals(design.machine().getId())) {
			return design.lines().lineOf(design.machine());
		}
		for (TreeIterator<EObject> contents = design.machine().eAllContents(); contents.hasNext();) {
			if (contents.next() instanceof Element element && id.equals(element.getId())) {
				return design.lines().lineOf(element);
			}
		}
		return 1;
	}

	private static int severity(Diagnostic diagnostic) {
		return switch (diagnostic.severity()) {
			case ERROR -> IMarker.SEVERITY_ERROR;
			case WARNING -> IMarker.SEVERITY_WARNING;
			case INFORMATION -> IMarker.SEVERITY_INFO;
		};
	}

	private static void create(IFile file, int severity, String message, int line, String rule, String element, String equation) throws CoreException {
		file.createMarker(TYPE, Map.of(IMarker.SEVERITY, severity, IMarker.MESSAGE, message, IMarker.LINE_NUMBER, Math.max(1, line), IMarker.LOCATION, element.isEmpty() ? "file" : element,
				RULE, rule, ELEMENT, element, EQUATION, equation));
	}
}
