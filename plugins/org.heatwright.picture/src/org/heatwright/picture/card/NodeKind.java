// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Dimension;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.heatwright.model.array.CompositeMedium;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.array.Oscillator;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.array.Spin;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.cycle.ChargingProtocol;
import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.model.cycle.IdealCycle;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Note;

/**
 * The kinds of nodes: how large a new one is and the card that shows it. A new kind is a card and a line here; one that has no line is refused by name.
 * Verified by {@code NodeKindTest}, which draws every kind of node that the metamodels know.
 */
final class NodeKind<E extends Element> {

	private static final List<NodeKind<?>> ALL = List.of(
			new NodeKind<>(LevelSystem.class, levels -> new Dimension(220, 230), LadderCard::new),
			new NodeKind<>(QubitArray.class, array -> new Dimension(220, 230 + 20 * array.getTerms().size()), ArrayCard::new),
			new NodeKind<>(Oscillator.class, PartsCard::size, PartsCard::new),
			new NodeKind<>(Spin.class, PartsCard::size, PartsCard::new),
			new NodeKind<>(CompositeMedium.class, PartsCard::size, PartsCard::new),
			new NodeKind<>(Bath.class, bath -> new Dimension(150, 110), BathCard::new),
			new NodeKind<>(StrokeCycle.class, strokes -> new Dimension(480, 300), LoopCard::new),
			new NodeKind<>(ContinuousCycle.class, cycle -> cycle.getDrive() == null ? new Dimension(210, 120) : new Dimension(230, 170), ContinuousCard::new),
			new NodeKind<>(IdealCycle.class, ideal -> new Dimension(300, 130), IdealCard::new),
			new NodeKind<>(ChargingProtocol.class, charging -> new Dimension(290, 190), ChargingCard::new),
			new NodeKind<>(Note.class, note -> new Dimension(200, 80), NoteCard::new),
			new NodeKind<>(Machine.class, DataCard::size, DataCard::new));

	private final Class<E> type;
	private final Function<E, Dimension> size;
	private final BiFunction<Sheet, E, Card> card;

	private NodeKind(Class<E> type, Function<E, Dimension> size, BiFunction<Sheet, E, Card> card) {
		this.type = type;
		this.size = size;
		this.card = card;
	}

	/** @throws IllegalArgumentException when nothing draws such an element as a node */
	static NodeKind<?> of(Element element) {
		return ALL.stream().filter(kind -> kind.type.isInstance(element)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("nothing draws a " + element.eClass().getName() + " as a node"));
	}

	Card card(Sheet sheet, Element element) {
		return card.apply(sheet, type.cast(element));
	}

	Dimension size(Element element) {
		return size.apply(type.cast(element));
	}
}
