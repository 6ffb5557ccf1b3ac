// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.internal.assembly;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.heatwright.model.bath.BathPackage.Literals;
import org.heatwright.model.bath.SpectralDensity;
import org.heatwright.physics.bath.spectrum.Box;
import org.heatwright.physics.bath.spectrum.ConstantRate;
import org.heatwright.physics.bath.spectrum.DrudeLorentz;
import org.heatwright.physics.bath.spectrum.ExponentialNoise;
import org.heatwright.physics.bath.spectrum.Line;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bath.spectrum.Spectrum;
import org.heatwright.physics.bath.spectrum.Tabulated;
import org.heatwright.physics.bath.spectrum.Underdamped;
import org.heatwright.physics.bath.spectrum.WhiteNoise;

/**
 * Builds the solver's spectrum from the design's: the record that belongs to its class, whose components have the names of the design's attributes. Verified by
 * {@code SpectrumAssemblerTest} over all classes of the metamodel.
 */
public final class SpectrumAssembler {

	private static final Map<EClass, Class<? extends Spectrum>> KINDS = Map.ofEntries(
			Map.entry(Literals.OHMIC_SPECTRUM, Ohmic.class),
			Map.entry(Literals.DRUDE_LORENTZ_SPECTRUM, DrudeLorentz.class),
			Map.entry(Literals.UNDERDAMPED_SPECTRUM, Underdamped.class),
			Map.entry(Literals.WHITE_NOISE, WhiteNoise.class),
			Map.entry(Literals.EXPONENTIAL_NOISE, ExponentialNoise.class),
			Map.entry(Literals.LINE_SPECTRUM, Line.class),
			Map.entry(Literals.BOX_SPECTRUM, Box.class),
			Map.entry(Literals.CONSTANT_RATE, ConstantRate.class),
			Map.entry(Literals.TABULATED_SPECTRUM, Tabulated.class));

	private final Values values;

	SpectrumAssembler(Values values) {
		this.values = values;
	}

	/**
	 * The record of the physics that a class of the metamodel becomes.
	 *
	 * @throws IllegalArgumentException for a class that nobody registered
	 */
	public static Class<? extends Spectrum> kind(EClass type) {
		Class<? extends Spectrum> kind = KINDS.get(type);
		if (kind == null) {
			throw new IllegalArgumentException("no solver knows a spectrum of the kind " + type.getName());
		}
		return kind;
	}

	Spectrum spectrum(SpectralDensity density) {
		RecordComponent[] components = kind(density.eClass()).getRecordComponents();
		Object[] numbers = Arrays.stream(components).map(each -> value(density, each)).toArray();
		try {
			return constructor(density.eClass(), components).newInstance(numbers);
		} catch (InvocationTargetException e) {
			throw e.getCause() instanceof IllegalArgumentException impossible ? impossible : new IllegalStateException(e.getCause());
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Constructor<? extends Spectrum> constructor(EClass type, RecordComponent[] components) throws NoSuchMethodException {
		return kind(type).getConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
	}

	private Object value(SpectralDensity density, RecordComponent component) {
		EAttribute attribute = (EAttribute) density.eClass().getEStructuralFeature(component.getName());
		if (component.getType() == double.class) {
			return values.finite(density, attribute);
		}
		if (component.getType() == double[].class) {
			return values.many(density, attribute);
		}
		String literal = attribute.getEAttributeType().getEPackage().getEFactoryInstance().convertToString(attribute.getEAttributeType(), density.eGet(attribute));
		return Arrays.stream(component.getType().getEnumConstants()).map(Enum.class::cast).filter(each -> each.name().equals(literal)).findFirst().orElseThrow();
	}
}
