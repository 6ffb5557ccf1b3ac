// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.study.StudyPackage;

/** One thing that may happen to a file: a hand that slips, a number that nobody thought of, a transfer that breaks off. The same seed does the same. */
record FuzzMutation(Kind kind, long seed) {

	enum Kind {
		EXTREME, EXTREME_AGAIN, SCALE, BORROW, DELETE_ATTRIBUTE, RENAME_ATTRIBUTE, COPY_ATTRIBUTE, DELETE_ELEMENT, COPY_ELEMENT, MOVE_ELEMENT, RENAME_ELEMENT,
		TYPE, BYTES, TRUNCATE
	}

	private static final List<String> EXTREMES = List.of("0", "-1", "1", "2", "3", "0.5", "-0", "1e-320", "1e-308", "1e-160", "1e-46", "1e-12", "1e-400",
			"1.8e308", "1e308", "1e160", "1e18", "1e9", "2147483648", "1000",
			"-1000", "-5", "inf", "-inf", "nan", "1/0", "", " ", "x", "L", "2*L", "pi", "1e-8", "0.2*", "(1", "5 GHz", "20 mK", "2*pi*5.1 GHz", "1 us", "1..2",
			"0 1 0; 1 0 1", "ground", "true", "HOT", "COLD", "WORK", "INDEPENDENT",
			"null", "\u03c9", "\u202e", "a\nb", "1,2,3", "1 2 3", "999999999999999999999");
	/** Every class there is, and two that there are not. */
	private static final List<String> TYPES = Stream.concat(
			Stream.of(MachinePackage.eINSTANCE, ArrayPackage.eINSTANCE, BathPackage.eINSTANCE, CyclePackage.eINSTANCE, StudyPackage.eINSTANCE)
					.flatMap(FuzzMutation::types),
			Stream.of("bath:Future", "x:y")).toList();

	private static Stream<String> types(EPackage owner) {
		return owner.getEClassifiers().stream().filter(EClass.class::isInstance).map(type -> owner.getNsPrefix() + ":" + type.getName());
	}

	static FuzzMutation random(Random random) {
		Kind[] kinds = Kind.values();
		return new FuzzMutation(kinds[random.nextInt(kinds.length)], random.nextLong());
	}

	boolean isOfBytes() {
		return kind == Kind.BYTES || kind == Kind.TRUNCATE;
	}

	/** @return what was done, for people */
	String apply(FuzzTree root) {
		Random random = new Random(seed);
		List<FuzzTree> all = root.all();
		FuzzTree element = all.get(random.nextInt(all.size()));
		List<String> names = element.attributes.keySet().stream().filter(name -> !name.startsWith("xmlns") && !name.equals("xmi:version")).toList();
		String attribute = names.isEmpty() ? null : names.get(random.nextInt(names.size()));
		switch (kind) {
			case EXTREME, EXTREME_AGAIN -> {
				return set(element, attribute, EXTREMES.get(random.nextInt(EXTREMES.size())));
			}
			case SCALE -> {
				return attribute == null ? "" : set(element, attribute, "(" + element.attributes.get(attribute) + ")*1e" + (random.nextInt(41) - 20));
			}
			case BORROW -> {
				FuzzTree other = all.get(random.nextInt(all.size()));
				List<String> values = new ArrayList<>(other.attributes.values());
				return values.isEmpty() ? "" : set(element, attribute, values.get(random.nextInt(values.size())));
			}
			case DELETE_ATTRIBUTE -> {
				element.attributes.remove(attribute);
				return "delete " + element.name + "." + attribute;
			}
			case RENAME_ATTRIBUTE -> {
				String value = element.attributes.remove(attribute);
				if (value != null) {
					element.attributes.put(slip(attribute, random), value);
				}
				return "rename " + element.name + "." + attribute;
			}
			case COPY_ATTRIBUTE -> {
				FuzzTree other = all.get(random.nextInt(all.size()));
				List<Map.Entry<String, String>> entries = new ArrayList<>(other.attributes.entrySet());
				if (!entries.isEmpty()) {
					Map.Entry<String, String> entry = entries.get(random.nextInt(entries.size()));
					return set(element, entry.getKey(), entry.getValue());
				}
				return "";
			}
			case DELETE_ELEMENT -> {
				return element.children.isEmpty() ? "" : "delete a child of " + element.name + ": " + element.children.remove(random.nextInt(element.children.size())).name;
			}
			case COPY_ELEMENT -> {
				FuzzTree copy = all.get(random.nextInt(all.size())).copy();
				if (random.nextBoolean()) {
					copy.all().forEach(inner -> inner.attributes.remove("id"));
				}
				element.children.add(random.nextInt(element.children.size() + 1), copy);
				return "copy " + copy.name + " into " + element.name;
			}
			case MOVE_ELEMENT -> {
				java.util.Collections.shuffle(element.children, random);
				return "shuffle " + element.name;
			}
			case RENAME_ELEMENT -> {
				String old = element.name;
				element.name = slip(element.name, random);
				return "rename " + old;
			}
			case TYPE -> {
				List<FuzzTree> typed = all.stream().filter(each -> each.attributes.containsKey("xsi:type")).toList();
				return typed.isEmpty() ? "" : set(typed.get(random.nextInt(typed.size())), "xsi:type", TYPES.get(random.nextInt(TYPES.size())));
			}
			case BYTES, TRUNCATE -> throw new IllegalStateException(kind + " is done to bytes");
			default -> throw new IllegalStateException(kind.name());
		}
	}

	byte[] apply(byte[] bytes) {
		Random random = new Random(seed);
		if (kind == Kind.TRUNCATE) {
			return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
		}
		byte[] changed = bytes.clone();
		for (int i = random.nextInt(4); i >= 0 && changed.length > 0; i--) {
			int at = random.nextInt(changed.length);
			changed[at] = random.nextBoolean() ? (byte) (changed[at] ^ 1 << random.nextInt(8)) : (byte) random.nextInt(128);
		}
		return changed;
	}

	private static String set(FuzzTree element, String attribute, String value) {
		if (attribute == null) {
			return "";
		}
		element.attributes.put(attribute, value);
		return "set " + element.name + "." + attribute + " = " + value;
	}

	private static String slip(String word, Random random) {
		if (word.length() < 2) {
			return word + "x";
		}
		int at = random.nextInt(word.length() - 1);
		return switch (random.nextInt(3)) {
			case 0 -> word.substring(0, at) + word.substring(at + 1);
			case 1 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
			default -> word.toUpperCase(java.util.Locale.ROOT);
		};
	}

	static byte[] bytes(FuzzTree tree) {
		return tree.xml().getBytes(StandardCharsets.UTF_8);
	}
}
