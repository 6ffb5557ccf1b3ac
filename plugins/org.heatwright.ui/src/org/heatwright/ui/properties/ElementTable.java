// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.ToolBar;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.ui.Texts;
import org.heatwright.ui.look.Look;

/** A list of elements as a table with cells one edits in place, and below it the details of the chosen row where it has more than its cells. */
final class ElementTable implements Field {

	private static final int MOST_ROWS = 8;
	private static final int WIDTH = 120;

	private final FieldRow row;
	private final Editing editing;
	private final Troubles troubles;
	private final EObject owner;
	private final EReference list;
	private final TableViewer viewer;
	private final Composite below;
	private Details details;
	private String detailed = "";
	private List<EAttribute> columns = List.of();

	ElementTable(FieldRow row, Editing editing, Troubles troubles, EObject owner, EReference list) {
		this.row = row;
		this.editing = editing;
		this.troubles = troubles;
		this.owner = owner;
		this.list = list;
		heading();
		viewer = new TableViewer(row.parent(), SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.getTable().setHeaderVisible(true);
		viewer.getTable().setData("list", list.getName());
		Look.paper(viewer.getTable());
		new TableKeys(viewer, editing, this::choose);
		viewer.addSelectionChangedListener(event -> detail());
		below = row.widgets().createComposite(row.parent());
		GridLayout layout = new GridLayout(FieldRow.COLUMNS, false);
		layout.marginLeft = 16;
		below.setLayout(layout);
		below.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false, FieldRow.COLUMNS, 1));
		Look.follow(below, this::ground);
		refresh();
	}

	private void heading() {
		CLabel label = row.widgets().createCLabel(row.parent(), Words.of(list));
		label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		label.setToolTipText(Words.explanation(list));
		ListButtons.create(row, editing, owner, list, this::chosen, this::choose);
	}

	private List<EObject> items() {
		return new ArrayList<>((java.util.Collection<? extends EObject>) (java.util.Collection<?>) (List<?>) owner.eGet(list));
	}

	private List<EObject> chosen() {
		List<EObject> chosen = new ArrayList<>();
		((IStructuredSelection) viewer.getSelection()).forEach(item -> chosen.add((EObject) item));
		return chosen;
	}

	private void choose(EObject element) {
		refresh();
		viewer.setSelection(element == null ? org.eclipse.jface.viewers.StructuredSelection.EMPTY : new org.eclipse.jface.viewers.StructuredSelection(element), true);
		viewer.getTable().setFocus();
	}

	@Override
	public void refresh() {
		if (viewer.getTable().isDisposed()) {
			return;
		}
		List<EObject> items = items();
		List<EAttribute> wanted = attributes(items);
		if (!wanted.equals(columns) || viewer.getTable().getColumnCount() == 0) {
			columns(wanted);
		}
		if (!items.equals(viewer.getInput())) {
			viewer.setInput(items);
			place(items.size());
			if (items.size() == 1) {
				viewer.setSelection(new org.eclipse.jface.viewers.StructuredSelection(items.get(0)));
			}
			detail();
		} else {
			viewer.refresh();
			if (!detailed.equals(wantedDetail())) {
				// Later: the field that caused the change is still in its own event.
				below.getDisplay().asyncExec(this::detail);
			} else if (details != null) {
				details.refresh();
			}
		}
	}

	private void place(int rows) {
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, false, FieldRow.COLUMNS, 1);
		data.heightHint = viewer.getTable().getHeaderHeight() + Math.clamp(rows, 1, MOST_ROWS) * viewer.getTable().getItemHeight() + 4;
		viewer.getTable().setLayoutData(data);
		row.layout().later();
	}

	/** The single attributes of the classes in the list, without what an identity is made of. */
	private List<EAttribute> attributes(List<EObject> items) {
		Set<EAttribute> attributes = new LinkedHashSet<>();
		List<EClass> kinds = items.isEmpty() ? Kinds.of(list) : items.stream().map(EObject::eClass).distinct().toList();
		kinds.forEach(kind -> kind.getEAllAttributes().stream()
				.filter(attribute -> !attribute.isMany() && attribute.getEContainingClass() != MachinePackage.Literals.ELEMENT).forEach(attributes::add));
		return List.copyOf(attributes);
	}

	private void columns(List<EAttribute> wanted) {
		columns = wanted;
		for (var column : viewer.getTable().getColumns()) {
			column.dispose();
		}
		boolean identified = MachinePackage.Literals.ELEMENT.isSuperTypeOf(list.getEReferenceType());
		if (Kinds.of(list).size() > 1) {
			column(Texts.of("properties.kind")).setLabelProvider(ColumnLabelProvider.createTextProvider(item -> Words.of(((EObject) item).eClass())));
		}
		if (identified) {
			if (list.getEReferenceType() != MachinePackage.Literals.PARAMETER) {
				column(Texts.of("properties.id")).setLabelProvider(ColumnLabelProvider.createTextProvider(item -> ((Element) item).getId()));
			}
			attribute(MachinePackage.Literals.ELEMENT__NAME);
		}
		wanted.forEach(this::attribute);
		List<EAttribute> expressions = wanted.stream().filter(Scope::isExpression).toList();
		if (expressions.size() == 1) {
			column(Texts.of("properties.value")).setLabelProvider(new CellLabels(expressions.get(0), true));
		}
	}

	private void attribute(EAttribute attribute) {
		TableViewerColumn column = column(Words.of(attribute));
		column.getColumn().setToolTipText(Words.explanation(attribute));
		column.setLabelProvider(new CellLabels(attribute, false));
		column.setEditingSupport(new CellEditing(viewer, editing, attribute));
	}

	private TableViewerColumn column(String title) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
		column.getColumn().setText(title);
		column.getColumn().setWidth(WIDTH);
		return column;
	}

	/** Rows below the table for what the cells of a single chosen row do not show. */
	private void detail() {
		if (below.isDisposed() || detailed.equals(wantedDetail())) {
			return;
		}
		detailed = wantedDetail();
		details = null;
		for (Control child : below.getChildren()) {
			child.dispose();
		}
		single().ifPresent(one -> {
			details = new Details(new FieldRow(below, row.widgets(), row.layout()), editing, troubles);
			details.add(one);
		});
		row.layout().later();
		// Later: the style sheets reach what was made just now after this event.
		below.getDisplay().asyncExec(this::ground);
	}

	/** What was made while the page was open already has the ground of a list; here it gets the one of the page. */
	private void ground() {
		if (!below.isDisposed()) {
			below.setBackground(row.parent().getBackground());
			for (Control child : below.getChildren()) {
				if (child instanceof CLabel || child instanceof Scale || child instanceof ToolBar) {
					child.setBackground(row.parent().getBackground());
				}
			}
		}
	}

	/** The chosen row when it is one and has more than its cells. */
	private Optional<EObject> single() {
		List<EObject> chosen = chosen();
		return chosen.size() == 1 && hasMore(chosen.get(0)) ? Optional.of(chosen.get(0)) : Optional.empty();
	}

	private String wantedDetail() {
		return single().map(Details::structure).orElse("");
	}

	private static boolean hasMore(EObject object) {
		return object.eClass().getEAllStructuralFeatures().stream().anyMatch(feature -> feature instanceof EReference || feature.isMany());
	}
}
