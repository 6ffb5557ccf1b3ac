// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.util.Optional;

import org.heatwright.model.array.ArrayFactory;
import org.heatwright.model.array.CompositeMedium;
import org.heatwright.model.array.Interaction;
import org.heatwright.model.array.Oscillator;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.bath.ExpressionOperator;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.NodeLayout;
import org.junit.jupiter.api.Test;

/** Each part stands at the side of its baths, and their wires end on it. */
class PartsCardTest {

	private final Machine machine = MachineFactory.eINSTANCE.createMachine();
	private final CompositeMedium medium = ArrayFactory.eINSTANCE.createCompositeMedium();

	private void node(org.heatwright.model.machine.Element element, int x, int y, int width, int height) {
		NodeLayout node = MachineFactory.eINSTANCE.createNodeLayout();
		node.setElement(element);
		node.setX(x);
		node.setY(y);
		node.setWidth(width);
		node.setHeight(height);
		machine.getLayout().getNodes().add(node);
	}

	private <T extends WorkingMedium> T part(T part, String id) {
		part.setId(id);
		medium.getParts().add(part);
		return part;
	}

	private Coupling bath(String id, BathRole role, WorkingMedium part, String operator, int x) {
		Bath bath = BathFactory.eINSTANCE.createBath();
		bath.setId(id);
		bath.setRole(role);
		machine.getBaths().add(bath);
		Coupling coupling = BathFactory.eINSTANCE.createCoupling();
		coupling.setId("to-" + id);
		coupling.setBath(bath);
		Channel channel = BathFactory.eINSTANCE.createChannel();
		channel.setPart(part);
		ExpressionOperator expression = BathFactory.eINSTANCE.createExpressionOperator();
		expression.setOperator(operator);
		channel.setOperator(expression);
		coupling.getChannels().add(channel);
		machine.getCouplings().add(coupling);
		node(bath, x, 100, 150, 110);
		return coupling;
	}

	@Test
	void wiresEndOnThePartThatTheirBathTouches() {
		machine.setLayout(MachineFactory.eINSTANCE.createLayout());
		machine.setMedium(medium);
		medium.setId("circuit");
		Oscillator left = part(ArrayFactory.eINSTANCE.createOscillator(), "left");
		QubitArray qubit = part(ArrayFactory.eINSTANCE.createQubitArray(), "qubit");
		Oscillator right = part(ArrayFactory.eINSTANCE.createOscillator(), "right");
		Interaction interaction = ArrayFactory.eINSTANCE.createInteraction();
		interaction.setOperator("left.a*qubit.Jp + h.c.");
		medium.getInteractions().add(interaction);
		node(medium, 300, 60, 560, 240);
		Coupling hot = bath("hot", BathRole.HOT, left, "x", 20);
		Coupling cold = bath("cold", BathRole.COLD, null, "right.x", 1000);
		PartsCard card = (PartsCard) new Sheet(machine, Optional.empty(), false, 16).card(medium);
		Rectangle[] boxes = { card.boxOf(left).orElseThrow(), card.boxOf(qubit).orElseThrow(), card.boxOf(right).orElseThrow() };
		assertTrue(boxes[0].getMaxX() < boxes[1].x && boxes[1].getMaxX() < boxes[2].x, "the hot bath stands at the left, the cold one at the right");
		for (Rectangle box : boxes) {
			assertTrue(card.bounds().contains(box), box + " in " + card.bounds());
		}
		assertEquals(boxes[0].getCenterY(), card.bounds().y + card.share(hot) * card.bounds().height, 1e-9);
		assertEquals(boxes[2].getCenterY(), card.bounds().y + card.share(cold) * card.bounds().height, 1e-9);
		assertEquals(4, card.items().size(), "three parts and an interaction can be selected");
		assertTrue(card.words().contains("left.a*qubit.Jp + h.c."));
	}
}
