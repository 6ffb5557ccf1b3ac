// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.arrange;

import java.awt.Dimension;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Note;
import org.heatwright.picture.card.DataCard;
import org.heatwright.picture.card.Places;

/**
 * Places for all nodes of a machine by the layered algorithm of ELK, from left to right: baths that give heat, the medium, the work; the cycle below the medium
 * and notes below what they are about.
 * Always the same for the same machine. Verified by {@code ArrangementTest} in the UI tests.
 */
public final class LayeredArrangement {

	private static final double BETWEEN_LAYERS = 220;
	private static final double BETWEEN_NODES = 50;
	private static final int EDGE = 40;

	static {
		// ELK copies the defaults of its options, whose types it learns here.
		LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
	}

	private final Machine machine;
	private final Map<Element, ElkNode> nodes = new LinkedHashMap<>();
	private final ElkNode graph = ElkGraphUtil.createGraph();

	private LayeredArrangement(Machine machine) {
		this.machine = machine;
	}

	/** @return where every node shall stand; sizes that the file gives are kept */
	public static Map<Element, Rectangle> of(Machine machine, java.util.function.Function<Element, Rectangle> present) {
		return new LayeredArrangement(machine).arrange(present);
	}

	private Map<Element, Rectangle> arrange(java.util.function.Function<Element, Rectangle> present) {
		graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
		graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.SPLINES);
		graph.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_NODES);
		graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
		if (machine.getMedium() != null) {
			add(machine.getMedium(), present);
		}
		machine.getBaths().forEach(bath -> add(bath, present));
		machine.getCouplings().forEach(this::connect);
		new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());
		Map<Element, Rectangle> places = new LinkedHashMap<>();
		nodes.forEach((element, node) -> places.put(element,
				new Rectangle(EDGE + (int) Math.round(node.getX()), EDGE + (int) Math.round(node.getY()), (int) node.getWidth(), (int) node.getHeight())));
		below(places, present);
		return places;
	}

	private void add(Element element, java.util.function.Function<Element, Rectangle> present) {
		ElkNode node = ElkGraphUtil.createNode(graph);
		Rectangle box = present.apply(element);
		node.setDimensions(box.width, box.height);
		nodes.put(element, node);
	}

	/** Heat sources come before the medium and what takes work after it. */
	private void connect(Coupling coupling) {
		ElkNode bath = nodes.get(coupling.getBath());
		ElkNode medium = nodes.get(machine.getMedium());
		if (bath != null && medium != null) {
			boolean after = coupling.getBath().getRole() == BathRole.WORK || coupling.getBath().getRole() == BathRole.AUXILIARY;
			ElkGraphUtil.createSimpleEdge(after ? medium : bath, after ? bath : medium);
		}
	}

	/** The cycle stands below the medium; notes and the list of parameters in rows below everything. */
	private void below(Map<Element, Rectangle> places, java.util.function.Function<Element, Rectangle> present) {
		int bottom = places.values().stream().mapToInt(Rectangle::bottom).max().orElse(EDGE);
		if (machine.getCycle() != null) {
			Rectangle size = present.apply(machine.getCycle());
			Rectangle medium = places.getOrDefault(machine.getMedium(), new Rectangle(EDGE, bottom, size.width, 0));
			int top = medium.bottom() + (int) BETWEEN_NODES;
			Rectangle place = new Rectangle(medium.getCenter().x - size.width / 2, top, size.width, size.height);
			boolean free = places.values().stream().noneMatch(other -> other.intersects(place));
			places.put(machine.getCycle(), free ? place : place.getTranslated(0, bottom + (int) BETWEEN_NODES - top));
			bottom = Math.max(bottom, places.get(machine.getCycle()).bottom());
		}
		int x = EDGE;
		for (Note note : machine.getNotes()) {
			Rectangle size = present.apply(note);
			places.put(note, new Rectangle(x, bottom + (int) BETWEEN_NODES, size.width, size.height));
			x += size.width + (int) BETWEEN_NODES;
		}
		if (DataCard.isNeeded(machine)) {
			Dimension size = Places.sizeOf(machine);
			places.put(machine, new Rectangle(x, bottom + (int) BETWEEN_NODES, size.width, size.height));
		}
	}
}
