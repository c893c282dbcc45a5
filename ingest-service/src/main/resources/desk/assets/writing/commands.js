// What the buttons above a body do, by the names that they have in the page.
import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { TextSelection } from 'prosemirror-state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  mergeCells,
  splitCell,
  toggleHeaderRow,
} from 'prosemirror-tables';
import { schema } from './schema.js';

const { nodes, marks } = schema;

export const commands = {
  undo,
  redo,
  strong: toggleMark(marks.strong),
  em: toggleMark(marks.em),
  paragraph: setBlockType(nodes.paragraph),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  bullets: list(nodes.bullet_list),
  numbers: list(nodes.ordered_list),
  quote: (state, dispatch) => (within(state, nodes.blockquote) ? lift : wrapIn(nodes.blockquote))(state, dispatch),
  rule: (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(nodes.horizontal_rule.create()).scrollIntoView());
    return true;
  },
  unlink: toggleMark(marks.link),
  table: insertTable,
  'row-add': addRowAfter,
  'row-delete': deleteRow,
  'column-add': addColumnAfter,
  'column-delete': deleteColumn,
  'header-row': toggleHeaderRow,
  merge: (state, dispatch) => mergeCells(state, dispatch) || splitCell(state, dispatch),
  'table-delete': deleteTable,
};

/** Whether what a button makes is there already, where the cursor stands; undefined for what is done and not made. */
export function isOn(name, state) {
  switch (name) {
    case 'strong':
    case 'em':
      return hasMark(state, marks[name]);
    case 'link':
      return hasMark(state, marks.link);
    case 'h2':
    case 'h3':
    case 'h4':
      return state.selection.$from.parent.hasMarkup(nodes.heading, { level: Number(name[1]) });
    case 'bullets':
      return within(state, nodes.bullet_list);
    case 'numbers':
      return within(state, nodes.ordered_list);
    case 'quote':
      return within(state, nodes.blockquote);
    default:
      return undefined;
  }
}

export { isInTable };

/** Puts a picture where the cursor stands, or behind the picture that it stands in. */
export function putPicture(src) {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const figure = nodes.figure.create({ src });
    const tr = $from.parent.type === nodes.figure ? state.tr.insert($from.after(), figure) : state.tr.replaceSelectionWith(figure);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Enter in the words under a picture goes on with the text below it. */
export function leaveFigure(state, dispatch) {
  const { $from } = state.selection;
  if ($from.parent.type !== nodes.figure) {
    return false;
  }
  if (dispatch) {
    const below = $from.after();
    const tr = state.tr.insert(below, nodes.paragraph.create());
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(below + 1))).scrollIntoView());
  }
  return true;
}

/** Gives the selected words a link, or an address its own words where none are selected. */
export function linkTo(href) {
  return (state, dispatch) => {
    const { from, to, empty } = state.selection;
    const mark = marks.link.create({ href });
    const tr = empty
      ? state.tr.replaceSelectionWith(schema.text(href.replace(/^mailto:/i, ''), [mark]), false)
      : state.tr.removeMark(from, to, marks.link).addMark(from, to, mark);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

export function linkAt(state) {
  const { $from, from, to, empty } = state.selection;
  const here = empty ? $from.marks() : [];
  let found = here.find((mark) => mark.type === marks.link);
  state.doc.nodesBetween(from, to, (node) => {
    found ??= node.marks.find((mark) => mark.type === marks.link);
  });
  return found?.attrs.href ?? '';
}

function heading(level) {
  const make = setBlockType(nodes.heading, { level });
  const unmake = setBlockType(nodes.paragraph);
  return (state, dispatch) =>
    state.selection.$from.parent.hasMarkup(nodes.heading, { level }) ? unmake(state, dispatch) : make(state, dispatch);
}

function list(type) {
  return (state, dispatch) =>
    within(state, type) ? liftListItem(nodes.list_item)(state, dispatch) : wrapInList(type)(state, dispatch);
}

function within(state, type) {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type === type) {
      return true;
    }
  }
  return false;
}

function hasMark(state, type) {
  const { from, to, $from, empty } = state.selection;
  return empty ? !!type.isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, type);
}

function insertTable(state, dispatch) {
  if (isInTable(state)) {
    return false;
  }
  const row = (cell) => nodes.table_row.create(null, [1, 2, 3].map(() => cell.createAndFill()));
  const table = nodes.table.create(null, [row(nodes.table_header), row(nodes.table_cell), row(nodes.table_cell)]);
  if (dispatch) {
    const tr = state.tr.replaceSelectionWith(table);
    const start = tr.doc.resolve(Math.min(state.selection.from + 3, tr.doc.content.size));
    dispatch(tr.setSelection(TextSelection.near(start)).scrollIntoView());
  }
  return true;
}
