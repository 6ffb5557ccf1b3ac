// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.study.StudyPackage;

/** The root and the packages that a file of one kind may name; no other is ever looked up, loaded or created. */
final class DesignPackages {

	static final String XMI = "http://www.omg.org/XMI";
	static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

	/** A machine: {@code .qtm}. */
	static final DesignPackages DESIGN = new DesignPackages("design", MachinePackage.Literals.MACHINE, MachinePackage.eINSTANCE, ArrayPackage.eINSTANCE,
			BathPackage.eINSTANCE,
			CyclePackage.eINSTANCE);
	/** A study of a machine: {@code .qts}. */
	static final DesignPackages STUDY = new DesignPackages("study", StudyPackage.Literals.STUDY, StudyPackage.eINSTANCE);

	private final String kind;
	private final EClass root;
	private final List<EPackage> all;
	private final Map<String, String> prefixes = new HashMap<>(Map.of("xmi", XMI, "xsi", XSI));

	private DesignPackages(String kind, EClass root, EPackage... packages) {
		this.kind = kind;
		this.root = root;
		this.all = List.of(packages);
		all.forEach(each -> prefixes.put(each.getNsPrefix(), each.getNsURI()));
	}

	/** What such a file is, in messages. */
	String kind() {
		return kind;
	}

	EClass root() {
		return root;
	}

	/** In the order in which a canonical file declares them. */
	List<EPackage> all() {
		return all;
	}

	/** The namespace that a prefix of a canonical file stands for, or null. */
	String reserved(String prefix) {
		return prefixes.get(prefix);
	}

	boolean isKnown(String namespace) {
		return namespace.isEmpty() || of(namespace) != null;
	}

	/** The package of a namespace, or null. */
	EPackage of(String namespace) {
		return all.stream().filter(candidate -> candidate.getNsURI().equals(namespace)).findFirst().orElse(null);
	}
}
