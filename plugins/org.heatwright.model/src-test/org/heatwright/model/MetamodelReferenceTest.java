// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.junit.jupiter.api.Test;

/** Every class, attribute and choice of the metamodels is explained, and the page about them says what they are. */
class MetamodelReferenceTest {

	private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
	private static final Path PAGE = ROOT.resolve("releng/docs/metamodel.md");

	private final List<EPackage> metamodels = metamodels();

	/** After a change of a metamodel run this test once with the environment variable {@code HEATWRIGHT_WRITE=1}: it writes the page anew. */
	@Test
	void thePageSaysWhatTheMetamodelsAre() throws Exception {
		String page = MetamodelReference.of(metamodels);
		if (System.getenv("HEATWRIGHT_WRITE") != null) {
			Files.writeString(PAGE, page);
		}
		assertEquals(Files.readString(PAGE), page, "run this test with the environment variable HEATWRIGHT_WRITE=1 and commit releng/docs/metamodel.md");
	}

	@Test
	void everythingIsExplained() {
		assertEquals(List.of(), MetamodelReference.undocumented(metamodels));
	}

	@Test
	void anAttributeWithoutASentenceIsFound() {
		EClass bath = (EClass) metamodels.stream().filter(each -> each.getName().equals("bath")).findFirst().orElseThrow().getEClassifier("Bath");
		EcoreUtil.setDocumentation(bath.getEStructuralFeature("role"), " ");
		assertEquals(List.of("Bath.role"), MetamodelReference.undocumented(metamodels));
	}

	@Test
	void everyNumberHasADimensionOrNone() {
		List<String> dimensions = Stream.of("energy", "temperature", "rate", "time", "amplitude", "none", "any").toList();
		int numbers = 0;
		for (EPackage metamodel : metamodels) {
			for (EAttribute attribute : attributes(metamodel)) {
				String dimension = EcoreUtil.getAnnotation(attribute, "http://www.heatwright.org/dimension", "dimension");
				assertTrue(dimension == null || dimensions.contains(dimension), () -> attribute.getName() + " has the dimension " + dimension);
				assertFalse(dimension != null && !attribute.getEType().getName().equals("Expression"), attribute::getName);
				numbers += dimension == null ? 0 : 1;
			}
		}
		assertTrue(numbers > 30, "only " + numbers + " attributes have a dimension");
	}

	private static List<EAttribute> attributes(EPackage metamodel) {
		return metamodel.getEClassifiers().stream().filter(EClass.class::isInstance).flatMap(type -> ((EClass) type).getEAttributes().stream()).toList();
	}

	private static List<EPackage> metamodels() {
		ResourceSet set = new ResourceSetImpl();
		set.getResourceFactoryRegistry().getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
		return Stream.of("machine", "array", "bath", "cycle", "study")
				.map(name -> (EPackage) set
						.getResource(URI.createFileURI(ROOT.resolve("plugins/org.heatwright.model/model/" + name + ".ecore").toString()), true).getContents()
						.get(0))
				.toList();
	}
}
