// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.gef.EditPart;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ISetSelectionTarget;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.machine.Element;
import org.heatwright.validation.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A problem is seen where its design and its element are: in the explorer, in the outline and on the drawing, pixel by pixel and in the text under the mouse;
 * and it is gone when it is put right.
 */
class DecorationsTest {

	private static final String EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";

	private Workbench workbench;

	@BeforeEach
	void begin() {
		workbench = new Workbench();
		Workbench.shell().setBounds(0, 0, 1500, 950);
	}

	@AfterEach
	void end() {
		workbench.close();
	}

	@Test
	void theExplorerMarksTheDesignItsProjectAndNothingElse() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "decorated");
		MachineEditor sound = workbench.open("three-level-maser", "sound");
		Workbench.page().showView(EXPLORER);
		IFile file = ((IFileEditorInput) editor.getEditorInput()).getFile();
		reveal(file);
		Predicate<TreeItem> isFile = item -> file.equals(item.getData());
		Predicate<TreeItem> isSound = item -> ((IFileEditorInput) sound.getEditorInput()).getFile().equals(item.getData());
		Predicate<TreeItem> isProject = item -> file.getProject().equals(item.getData());
		Workbench.until(() -> item(isFile).isPresent(), "the explorer shows the design");
		assertFalse(bears(item(isFile).orElseThrow().getImage(), ISharedImages.IMG_DEC_FIELD_ERROR));
		heat(editor, "-5");
		Workbench.until(() -> item(isFile).filter(item -> bears(item.getImage(), ISharedImages.IMG_DEC_FIELD_ERROR)).isPresent(), "the explorer marks the design");
		Workbench.until(() -> item(isProject).filter(item -> bears(item.getImage(), ISharedImages.IMG_DEC_FIELD_ERROR)).isPresent(),
				"the explorer marks its project");
		assertFalse(bears(item(isSound).orElseThrow().getImage(), ISharedImages.IMG_DEC_FIELD_ERROR), "a design beside it is sound");
		Workbench.page().activate(editor);
		Workbench.picture("decorations");
		editor.getEditingDomain().getCommandStack().undo();
		Workbench.until(() -> item(isFile).filter(item -> !bears(item.getImage(), ISharedImages.IMG_DEC_FIELD_ERROR)).isPresent(), "the mark goes with the problem");
	}

	@Test
	void theOutlineMarksTheElementAndWhatHoldsIt() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "outlined");
		Workbench.page().showView(IPageLayout.ID_OUTLINE);
		Workbench.page().activate(editor);
		Predicate<TreeItem> isHot = item -> item.getData() == bath(editor, "hot");
		Predicate<TreeItem> isCold = item -> item.getData() == bath(editor, "cold");
		Predicate<TreeItem> isMachine = item -> item.getData() == editor.machine();
		Workbench.until(() -> item(isHot).isPresent(), "the outline shows the hot bath");
		assertTrue(item(isHot).orElseThrow().getText().contains("5"), item(isHot).orElseThrow().getText());
		heat(editor, "-5");
		Workbench.until(() -> item(isHot).filter(item -> bears(item.getImage(), ISharedImages.IMG_DEC_FIELD_ERROR)).isPresent(), "the outline marks the hot bath");
		assertTrue(bears(item(isMachine).orElseThrow().getImage(), ISharedImages.IMG_DEC_FIELD_ERROR), "and the machine it belongs to");
		assertFalse(bears(item(isCold).orElseThrow().getImage(), ISharedImages.IMG_DEC_FIELD_ERROR), "the cold bath is sound");
		Workbench.until(() -> editor.flagOf(bath(editor, "hot")).severity() == Severity.ERROR, "the drawing flags the hot bath");
		assertTrue(hover(item(isHot).orElseThrow()).contains("temperature"), "the text under the mouse says why");
		Workbench.picture("outline");
		editor.getEditingDomain().getCommandStack().undo();
		Workbench.until(() -> item(isHot).filter(item -> !bears(item.getImage(), ISharedImages.IMG_DEC_FIELD_ERROR)).isPresent(), "the mark goes with the problem");
	}

	@Test
	void outlineAndDrawingSelectTheSame() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "followed");
		Workbench.page().showView(IPageLayout.ID_OUTLINE);
		Workbench.page().activate(editor);
		Predicate<TreeItem> isCold = item -> item.getData() == bath(editor, "cold");
		Workbench.until(() -> item(isCold).isPresent(), "the outline shows the cold bath");
		TreeItem cold = item(isCold).orElseThrow();
		cold.getParent().setSelection(cold);
		Event event = new Event();
		event.item = cold;
		cold.getParent().notifyListeners(SWT.Selection, event);
		Workbench.turns(10);
		assertEquals(bath(editor, "cold"), ((EditPart) ((IStructuredSelection) Workbench.viewer(editor).getSelection()).getFirstElement()).getModel());
		Element hot = bath(editor, "hot");
		Workbench.select(editor, hot);
		Workbench.until(() -> Arrays.stream(cold.getParent().getSelection()).anyMatch(item -> item.getData() == hot), "the outline follows the drawing");
	}

	private static void heat(MachineEditor editor, String temperature) {
		editor.getEditingDomain().getCommandStack()
				.execute(SetCommand.create(editor.getEditingDomain(), bath(editor, "hot"), BathPackage.Literals.BATH__TEMPERATURE, temperature));
	}

	private static Bath bath(MachineEditor editor, String id) {
		return editor.machine().getBaths().stream().filter(bath -> id.equals(bath.getId())).findFirst().orElseThrow();
	}

	private static void reveal(IFile file) {
		((ISetSelectionTarget) Workbench.page().findView(EXPLORER)).selectReveal(new StructuredSelection(file));
	}

	/** The item of any visible tree that fits. */
	private static Optional<TreeItem> item(Predicate<TreeItem> wanted) {
		List<TreeItem> found = new ArrayList<>();
		collect(Workbench.shell(), wanted, found);
		return found.stream().findFirst();
	}

	private static void collect(Control control, Predicate<TreeItem> wanted, List<TreeItem> found) {
		if (control instanceof Tree tree && tree.isVisible()) {
			Arrays.stream(tree.getItems()).forEach(item -> collect(item, wanted, found));
		} else if (control instanceof Composite composite) {
			Arrays.stream(composite.getChildren()).forEach(child -> collect(child, wanted, found));
		}
	}

	private static void collect(TreeItem item, Predicate<TreeItem> wanted, List<TreeItem> found) {
		if (wanted.test(item)) {
			found.add(item);
		}
		Arrays.stream(item.getItems()).forEach(child -> collect(child, wanted, found));
	}

	/** Whether the opaque pixels of a decoration are in the lower left corner of a picture. */
	private static boolean bears(Image image, String decoration) {
		if (image == null || image.isDisposed()) {
			return false;
		}
		ImageData picture = image.getImageData(100);
		ImageData corner = PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(decoration).getImageData(100);
		int opaque = 0;
		int same = 0;
		for (int x = 0; x < corner.width; x++) {
			for (int y = 0; y < corner.height; y++) {
				if (corner.getAlpha(x, y) == 255) {
					opaque++;
					same += picture.palette.getRGB(picture.getPixel(x, picture.height - corner.height + y)).equals(corner.palette.getRGB(corner.getPixel(x, y))) ? 1 : 0;
				}
			}
		}
		return opaque > 10 && same > 0.9 * opaque;
	}

	/** What appears when the mouse rests on an item. */
	private static String hover(TreeItem item) {
		List<String> texts = new ArrayList<>();
		Event event = new Event();
		event.x = item.getBounds().x + 5;
		event.y = item.getBounds().y + 5;
		item.getParent().notifyListeners(SWT.MouseHover, event);
		Workbench.until(() -> {
			Arrays.stream(item.getDisplay().getShells()).filter(shell -> shell != Workbench.shell() && shell.isVisible()).forEach(shell -> texts(shell, texts));
			return !texts.isEmpty();
		}, "a text appears under the mouse");
		item.getParent().notifyListeners(SWT.MouseExit, new Event());
		return String.join("\n", texts);
	}

	private static void texts(Control control, List<String> texts) {
		switch (control) {
			case CLabel label -> texts.add(label.getText());
			case Label label -> texts.add(label.getText());
			case Composite composite -> Arrays.stream(composite.getChildren()).forEach(child -> texts(child, texts));
			default -> { }
		}
	}
}
