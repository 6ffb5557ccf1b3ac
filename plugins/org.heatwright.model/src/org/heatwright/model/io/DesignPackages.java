// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EPackage;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.machine.MachinePackage;

/** The packages that a design file may name; no other is ever looked up, loaded or created. */
final class DesignPackages {

	static final List<EPackage> ALL = List.of(MachinePackage.eINSTANCE, ArrayPackage.eINSTANCE, BathPackage.eINSTANCE, CyclePackage.eINSTANCE);
	static final String XMI = "http://www.omg.org/XMI";
	static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

	/** The prefixes of a canonical file. */
	static final Map<String, String> PREFIXES = Map.of("xmi", XMI, "xsi", XSI, "machine", MachinePackage.eNS_URI, "array", ArrayPackage.eNS_URI, "bath", BathPackage.eNS_URI, "cycle",
			CyclePackage.eNS_URI);

	private DesignPackages() {
	}

	static boolean isKnown(String namespace) {
		return namespace.isEmpty() || of(namespace) != null;
	}

	/** The package of a namespace, or null. */
	static EPackage of(String namespace) {
		return ALL.stream().filter(candidate -> candidate.getNsURI().equals(namespace)).findFirst().orElse(null);
	}
}
