// Puts an editor in the place of the field that holds a body's HTML. The field stays in the form and is what is sent;
// until somebody changes something, it holds exactly what the server wrote there.
import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { EditorState, Plugin } from 'prosemirror-state';
import { goToNextCell, tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { commands, leaveFigure } from './commands.js';
import { documentOf, htmlOf } from './html.js';
import { schema } from './schema.js';
import { askForLink, Toolbar } from './toolbar.js';
import { cleanPasted } from './word.js';

const { nodes } = schema;

const typed = inputRules({
  rules: [
    wrappingInputRule(/^\s*[-*•]\s$/, nodes.bullet_list),
    wrappingInputRule(/^1[.)]\s$/, nodes.ordered_list),
    wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
    textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, (match) => ({ level: match[1].length })),
  ],
});

const lineBreak = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
});

function keys() {
  return keymap({
    'Mod-b': commands.strong,
    'Mod-i': commands.em,
    'Mod-k': (state, dispatch, view) => {
      askForLink(view);
      return true;
    },
    'Mod-z': undo,
    'Mod-y': redo,
    'Mod-Shift-z': redo,
    'Mod-Alt-2': commands.h2,
    'Mod-Alt-3': commands.h3,
    'Shift-Enter': lineBreak,
    Enter: chainCommands(leaveFigure, splitListItem(nodes.list_item)),
    // Where there is nothing to indent and no next cell, Tab leads on to the next field
    Tab: chainCommands(goToNextCell(1), sinkListItem(nodes.list_item)),
    'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(nodes.list_item)),
  });
}

export function editBody(field) {
  const label = document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
  label.id = field.id + '.label';
  document.getElementById(field.id + '.hint').remove(); // it tells how to write without this editor
  const place = document.createElement('div');
  place.className = 'body-editor';
  field.before(place);

  const view = new EditorView(place, {
    state: EditorState.create({ doc: documentOf(field.value), plugins: plugins(field, label) }),
    attributes: {
      id: field.id,
      class: 'news body',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-labelledby': label.id,
      'aria-invalid': field.getAttribute('aria-invalid') ?? 'false',
      lang: field.lang,
      spellcheck: 'true',
    },
    transformPastedHTML: cleanPasted,
  });
  // The editor takes the field's name in the page: links of error messages and the label lead to it
  field.removeAttribute('id');
  field.hidden = true;
  label.addEventListener('click', () => view.focus());
  return view;
}

function plugins(field, label) {
  return [
    typed,
    keys(),
    keymap(baseKeymap),
    history(),
    dropCursor(),
    gapCursor(),
    tableEditing(),
    new Plugin({ view: (view) => withToolbar(view, label) }),
    new Plugin({ view: () => ({ update: (view, before) => keep(field, view, before) }) }),
  ];
}

function withToolbar(view, label) {
  const toolbar = new Toolbar(view, label.textContent);
  view.dom.before(toolbar.element);
  return toolbar;
}

function keep(field, view, before) {
  if (!before.doc.eq(view.state.doc)) {
    field.value = htmlOf(view.state.doc);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
