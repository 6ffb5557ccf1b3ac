// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.edit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.Level;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.CollectiveOperator;
import org.heatwright.model.bath.SpectralDensity;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.cycle.Stroke;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.cycle.ThermalStroke;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Machine;

/**
 * New elements with the numbers that they begin with, for palettes, menus and changes of type. The numbers stand in {@code new-elements.properties}; here is
 * what has parts.
 * Verified by {@code NewElementsTest}.
 */
public final class NewElements {

	private static final Properties FIRST_VALUES = firstValues();

	private NewElements() {
	}

	/** A new element of a class, with its first numbers and parts. */
	public static EObject of(EClass type) {
		EObject made = EcoreUtil.create(type);
		for (EAttribute attribute : type.getEAllAttributes()) {
			String value = FIRST_VALUES.getProperty(type.getName() + "." + attribute.getName());
			if (value != null) {
				EDataType kind = attribute.getEAttributeType();
				made.eSet(attribute, attribute.isMany() ? List.of(value.split(" +")) : EcoreUtil.createFromString(kind, value));
			}
		}
		addParts(made);
		return made;
	}

	public static Bath bath(BathRole role, String temperature) {
		Bath bath = make(Bath.class, BathPackage.Literals.BATH);
		bath.setRole(role);
		bath.setTemperature(temperature);
		return bath;
	}

	/** White noise at infinite temperature. */
	public static Bath workBath() {
		Bath bath = bath(BathRole.WORK, "inf");
		bath.setSpectrum(make(SpectralDensity.class, BathPackage.Literals.WHITE_NOISE));
		return bath;
	}

	/** A new element of a class that keeps what it has in common with another: attributes of the same name that mean the same, but not its id. */
	public static EObject like(EObject other, EClass type) {
		EObject made = of(type);
		for (EAttribute attribute : other == null ? List.<EAttribute>of() : type.getEAllAttributes()) {
			boolean common = !attribute.isID() && other.eClass().getEStructuralFeature(attribute.getName()) instanceof EAttribute old
					&& old.getEAttributeType() == attribute.getEAttributeType()
					&& old.isMany() == attribute.isMany() && (!Scope.isExpression(attribute) || Scope.dimension(old) == Scope.dimension(attribute));
			if (common && other.eIsSet(other.eClass().getEStructuralFeature(attribute.getName()))) {
				made.eSet(attribute, other.eGet(other.eClass().getEStructuralFeature(attribute.getName())));
			}
		}
		return made;
	}

	private static void addParts(EObject made) {
		switch (made) {
			case LevelSystem system -> List.of("ground 0", "middle 1", "upper 3").forEach(each -> system.getLevels().add(level(each.split(" "))));
			case Bath bath -> bath.setSpectrum(make(SpectralDensity.class, BathPackage.Literals.OHMIC_SPECTRUM));
			case Channel channel -> channel.setOperator(make(CollectiveOperator.class, BathPackage.Literals.COLLECTIVE_OPERATOR));
			case StrokeCycle cycle ->
				List.of("heating", "expansion", "cooling", "compression").forEach(each -> cycle.getStrokes().add(stroke(each, cycle.getStrokes().size())));
			default -> {
				// has no parts
			}
		}
	}

	private static Level level(String[] nameAndEnergy) {
		Level level = make(Level.class, ArrayPackage.Literals.LEVEL);
		level.setId(nameAndEnergy[0]);
		level.setEnergy(nameAndEnergy[1]);
		return level;
	}

	/**
	 * Lets the thermal strokes of a new cycle exchange heat: the first one with the hot baths of the machine, the next one with its cold ones, and so on in turn.
	 * Strokes that have couplings keep them.
	 */
	public static void couple(StrokeCycle cycle, Machine machine) {
		BathRole role = BathRole.HOT;
		for (Stroke stroke : cycle.getStrokes()) {
			if (stroke instanceof ThermalStroke thermal) {
				BathRole turn = role;
				if (thermal.getCouplings().isEmpty()) {
					machine.getCouplings().stream().filter(coupling -> coupling.getBath() != null && coupling.getBath().getRole() == turn)
							.forEach(thermal.getCouplings()::add);
				}
				role = role == BathRole.HOT ? BathRole.COLD : BathRole.HOT;
			}
		}
	}

	/** Heat and work take turns; what the work strokes change is for the user to say. */
	private static Stroke stroke(String name, int place) {
		Stroke stroke = make(Stroke.class, place % 2 == 0 ? CyclePackage.Literals.THERMAL_STROKE : CyclePackage.Literals.WORK_STROKE);
		stroke.setId(name);
		return stroke;
	}

	private static <T extends EObject> T make(Class<T> as, EClass type) {
		return as.cast(of(type));
	}

	private static Properties firstValues() {
		try (InputStream stream = NewElements.class.getResourceAsStream("new-elements.properties")) {
			Properties values = new Properties();
			values.load(stream);
			return values;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
