// The writing page. Without this script it is a plain form that does the same.
import { editBody } from './body-editor.js';
import { count } from './counters.js';
import { keepTyped } from './keeping.js';
import { previewBeside } from './previewing.js';

const form = document.getElementById('writing');
for (const field of form.querySelectorAll('textarea[data-body]')) {
  editBody(field);
}
for (const field of form.querySelectorAll('[data-count][maxlength]')) {
  count(field);
}
keepTyped(form);
previewBeside(form);
