// SPDX-License-Identifier: EPL-2.0
package org.heatwright.codegen;

import java.io.File;
import java.util.Map;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenFeature;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;

/** Generates model or edit code from a generator model: arguments are the folder of the plug-ins, the generator model in it, and MODEL or EDIT. */
public final class GenerateModel {

	private static final Map<String, String> KINDS = Map.of("MODEL", GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, "EDIT",
			GenBaseGeneratorAdapter.EDIT_PROJECT_TYPE);

	private static final Map<String, String> UNITS = Map.of("energy", " An energy: GHz, rad/s, ueV, mK.", "temperature", " A temperature: mK, GHz, inf.",
			"rate", " A rate: 1/s, rad/s.", "time",
			" A time: ns, us, 1/GHz.", "none", " A plain number.");

	private GenerateModel() {
	}

	public static void main(String[] arguments) {
		File plugins = new File(arguments[0]).getAbsoluteFile();
		for (String plugin : new String[] { "org.heatwright.model", "org.heatwright.model.edit" }) {
			EcorePlugin.getPlatformResourceMap().put(plugin, URI.createFileURI(new File(plugins, plugin).getPath() + "/"));
		}
		GenModel model = load(URI.createPlatformResourceURI(arguments[1], false));
		GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);
		Generator generator = new Generator();
		generator.setInput(model);
		Diagnostic result = generator.generate(model, KINDS.get(arguments[2]), new BasicMonitor());
		if (result.getSeverity() == Diagnostic.ERROR) {
			throw new IllegalStateException(result.toString());
		}
	}

	private static GenModel load(URI uri) {
		ResourceSet resources = new ResourceSetImpl();
		resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
		resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("genmodel", new XMIResourceFactoryImpl());
		resources.getPackageRegistry().put(GenModelPackage.eNS_URI, GenModelPackage.eINSTANCE);
		resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(true));
		GenModel model = (GenModel) resources.getResource(uri, true).getContents().get(0);
		model.reconcile();
		model.setCanGenerate(true);
		model.getAllGenPackagesWithClassifiers()
				.forEach(genPackage -> genPackage.getGenClasses().forEach(type -> type.getGenFeatures().forEach(GenerateModel::describe)));
		return model;
	}

	/** The description in the property sheet is the metamodel's documentation, with what the number measures and the units it may have. */
	private static void describe(GenFeature feature) {
		String documentation = EcoreUtil.getDocumentation(feature.getEcoreFeature());
		String dimension = EcoreUtil.getAnnotation(feature.getEcoreFeature(), "http://www.heatwright.org/dimension", "dimension");
		if (documentation != null) {
			feature.setPropertyDescription(documentation + UNITS.getOrDefault(String.valueOf(dimension), ""));
		}
	}
}
